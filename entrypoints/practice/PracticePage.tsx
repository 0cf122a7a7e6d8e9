import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { supportOf } from '../../app/strategies/evidence-shown.ts';
import { useWhenDrawn } from '../../components/controls/when-drawn.ts';
import { HelpLink } from '../../components/help/HelpLink.tsx';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { GateQuestion } from '../../components/picking/GateQuestion.tsx';
import { toolName } from '../../components/practice/practice-words.ts';
import { ToolHead } from '../../components/practice/ToolHead.tsx';
import { ToolIdeas } from '../../components/practice/ToolIdeas.tsx';
import { ToolList } from '../../components/practice/ToolList.tsx';
import { SupportList } from '../../components/strategies/SupportList.tsx';
import { evidenceOf, type Tool } from '../../core/practice/tools.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import type { PracticeStore } from './practice-store.ts';
import { ToolBody } from './ToolBody.tsx';

export function PracticePage({ store }: { store: PracticeStore }) {
  const { shown, unreadable, tool, asks } = store;
  // What is being written stays on the screen, whatever becomes of what is stored.
  if (!shown.value) {
    return unreadable.value ? <Recovery error={unreadable.value.error} onAgain={store.on.again} /> : null;
  }
  return (
    <FocusOnTool place={`${tool.value}-${asks.value}-${store.said.value.what}`}>
      {tool.value === null ? <AllTools store={store} /> : <OneTool store={store} />}
    </FocusOnTool>
  );
}

/** Whoever goes to a tool, past its question, back to the list, or takes an answer back arrives at the heading. */
function FocusOnTool({ place, children }: { place: string; children: ComponentChildren }) {
  const before = useRef(place);
  useWhenDrawn(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (before.current !== place && heading) {
      heading.tabIndex = -1;
      heading.focus();
    }
    before.current = place;
  }, [place]);
  return <>{children}</>;
}

function AllTools({ store: { inReach, notOffered, said, failed, on } }: { store: PracticeStore }) {
  return (
    <>
      <header class="page-head">
        <h1>{i18n.t('practice.heading')}</h1>
        <p>{i18n.t('practice.intro')}</p>
      </header>
      {said.value.what === 'gentle' && (
        <p class="note" role="status">
          <Spoken words={i18n.t('practice.gentle')} once={said.value} /> <HelpLink />{' '}
          <button type="button" class="text-button" onClick={on.undoNotSafe}>
            {i18n.t('options.undo')}
          </button>
        </p>
      )}
      {(said.value.what === 'notGentle' || said.value.what === 'gentleStays') && (
        <p class="quiet" role="status">
          <Spoken words={i18n.t(`browse.said.${said.value.what}`)} once={said.value} />
        </p>
      )}
      {notOffered.value && (
        <NotOffered words={i18n.t('practice.notOffered', { tool: toolName(notOffered.value) })} once={said.value} />
      )}
      <NotSaved failed={failed.value} />
      <ToolList tools={inReach.value} />
    </>
  );
}

/** Where safety was put first, in another window or before. There is no Undo: it may be pressed out of fear. */
function NotOffered({ words, once }: { words: string; once: object }) {
  return (
    <p class="note" role="status">
      <Spoken words={words} once={once} /> <HelpLink />
    </p>
  );
}

function NotSaved({ failed }: { failed: PracticeStore['failed']['value'] }) {
  if (!failed) return null;
  return (
    <p class="note" role="alert">
      {i18n.t(`error.${failed}`)}
    </p>
  );
}

function Beside({ store: { notOpened, on } }: { store: PracticeStore }) {
  return (
    <p class="quiet">
      <button type="button" class="text-button undo" onClick={on.openBeside}>
        {i18n.t('panel.beside')}
      </button>{' '}
      <span role="status">
        <Spoken words={notOpened.value ? i18n.t('panel.notOpened') : ''} once={notOpened.value} />
      </span>
    </p>
  );
}

function supportFor(tool: Tool): ComponentChildren {
  const support = supportOf(evidenceOf(tool));
  return support.length > 0 ? <SupportList support={support} /> : null;
}

function OneTool({ store }: { store: PracticeStore }) {
  const { shown, tool, notOffered, asks, said, failed, draft, tools, ideas, on } = store;
  if (tool.value === null || !shown.value) return null;
  const isDraft = tool.value === 'before_you_send';
  const helpAlone = isDraft && draft.view.value?.kind === 'danger';
  return (
    <>
      <p class="back">
        <a href="#all">{i18n.t('practice.all')}</a>
      </p>
      {asks.value ? (
        <>
          <GateQuestion onYes={on.yes} onOther={on.notSafe} />
          <NotSaved failed={failed.value} />
        </>
      ) : (
        <>
          <ToolHead tool={tool.value} support={supportFor(tool.value)} />
          {isDraft && !helpAlone && store.hasPanel && <Beside store={store} />}
          {notOffered.value && <NotOffered words={i18n.t('practice.writtenStays')} once={said.value} />}
          <ToolBody tool={tool.value} draft={draft} stores={tools} today={shown.value.day.date} />
          {!helpAlone && !notOffered.value && (
            <ToolIdeas key={tool.value} ideas={ideas.value} onOpen={() => tool.value && on.showIdeas(tool.value)} />
          )}
        </>
      )}
    </>
  );
}
