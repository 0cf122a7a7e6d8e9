import { i18n } from '#i18n';
import { isInView } from '../../app/day/open-day.ts';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { PopupHeader } from '../../components/page/PopupHeader.tsx';
import { toolName } from '../../components/practice/practice-words.ts';
import { WordsToTry } from '../../components/strategies/WordsToTry.tsx';
import { DraftPanel } from '../practice/DraftPanel.tsx';
import { Recovery } from '../recovery/Recovery.tsx';
import type { PanelStore } from './panel-store.ts';

export function SidePanel({ store }: { store: PanelStore }) {
  const { shown, unreadable, draft, on } = store;
  const opening = shown.value;
  return (
    <>
      <PopupHeader />
      <main>
        {!opening && unreadable.value && <Recovery error={unreadable.value.error} onAgain={on.again} />}
        {opening && (
          <>
            <h1>{i18n.t('panel.heading')}</h1>
            {draft.view.value?.kind !== 'danger' && <TodayBeside store={store} />}
            <h2>{toolName('before_you_send')}</h2>
            <p class="quiet">{i18n.t('toolIntro.before_you_send')}</p>
            <DraftPanel store={draft} />
          </>
        )}
      </main>
    </>
  );
}

function TodayBeside({ store: { shown, copied, failed, draft, on } }: { store: PanelStore }) {
  const opening = shown.value;
  if (!opening?.strategy) return null;
  if (!isInView(opening)) {
    return (
      <p class="quiet">
        {i18n.t('panel.ask')}{' '}
        <a href="/today.html" target="_blank" rel="noopener">
          {i18n.t('panel.open')}
        </a>
      </p>
    );
  }
  const { title, today, words } = opening.strategy;
  // Where somebody types it would jump away beneath them; what was chosen elsewhere comes by itself.
  const makesRoom = draft.taken.value.whole !== '' && draft.text.value.trim() !== '';
  return (
    <details class="beside" open={!makesRoom}>
      <summary>{i18n.t('panel.today')}</summary>
      <section class="today">
        <h2>{title}</h2>
        <p>{today}</p>
        {words && (
          <WordsToTry
            words={words}
            copied={copied.value && <Spoken words={i18n.t('popup.copied')} once={copied.value} />}
            onCopy={() => on.copy(words)}
          />
        )}
        {failed.value && (
          <p class="note" role="alert">
            {i18n.t('error.copy')}
          </p>
        )}
      </section>
    </details>
  );
}
