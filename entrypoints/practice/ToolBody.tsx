import { i18n } from '#i18n';
import { TextList } from '../../components/controls/TextList.tsx';
import { useWhenDrawn } from '../../components/controls/when-drawn.ts';
import { HelpLink } from '../../components/help/HelpLink.tsx';
import { FiveBreaths } from '../../components/practice/FiveBreaths.tsx';
import { GentleTimer } from '../../components/practice/GentleTimer.tsx';
import { ListeningTurns } from '../../components/practice/ListeningTurns.tsx';
import { PromiseOffer } from '../../components/practice/PromiseOffer.tsx';
import { RepairFields } from '../../components/practice/RepairFields.tsx';
import { SoftStartFields } from '../../components/practice/SoftStartFields.tsx';
import { WritingTool } from '../../components/practice/WritingTool.tsx';
import type { Tool } from '../../core/practice/tools.ts';
import { DraftPanel } from './DraftPanel.tsx';
import type { DraftStore } from './draft-store.ts';
import type { TimerStore } from './timer-store.ts';
import type { ToolStores } from './tool-stores.ts';
import type { WritingStore } from './writing-store.ts';

export function ToolBody({
  tool,
  draft,
  stores: { turns, softStart, repair, thirdPerson, urge, breaths },
  today,
}: {
  tool: Tool;
  draft: DraftStore;
  stores: ToolStores;
  today: Temporal.PlainDate;
}) {
  switch (tool) {
    case 'before_you_send':
      return <DraftPanel store={draft} />;
    case 'turns':
      return <Turns store={turns} />;
    case 'soft_start':
      return (
        <WritingTool id="soft-text" label={i18n.t('practice.text')} rows={5} {...written(softStart)}>
          <SoftStartFields parts={softStart.parts.value} onPart={softStart.on.part} />
        </WritingTool>
      );
    case 'repair':
      return (
        <WritingTool
          id="repair-text"
          label={i18n.t('practice.text')}
          rows={5}
          further={<PromiseOffer empty={!repair.parts.value.fix?.trim()} onOffer={repair.on.promise} />}
          {...written(repair)}
        >
          <RepairFields parts={repair.parts.value} today={today} onPart={repair.on.part} />
        </WritingTool>
      );
    case 'third_person':
      return (
        <WritingTool id="third-text" label={i18n.t('thirdPerson.text')} rows={10} {...written(thirdPerson.writing)}>
          <TimerPiece timer={thirdPerson.timer} />
          <TextList lines={[i18n.t('thirdPerson.saw'), i18n.t('thirdPerson.best'), i18n.t('thirdPerson.next')]} />
        </WritingTool>
      );
    case 'urge':
      return (
        <WritingTool id="urge-text" label={i18n.t('urge.question')} rows={5} {...written(urge.writing)}>
          <TimerPiece timer={urge.timer} />
          {urge.timer.left.value === 0 && (
            <p class="instead">
              {i18n.t('urge.over')} <HelpLink />
            </p>
          )}
        </WritingTool>
      );
    case 'breaths':
      return (
        <FiveBreaths
          breath={breaths.breath.value}
          over={breaths.over.value}
          onStart={breaths.start}
          onStop={breaths.stop}
        />
      );
  }
}

function written({ text, changed, undoable, said, on }: WritingStore) {
  return { text: text.value, changed: changed.value, undoable: undoable.value, said: said.value, on };
}

function TimerPiece({ timer: { seconds, left, runs, on } }: { timer: TimerStore }) {
  return (
    <GentleTimer seconds={seconds.value} left={left.value} runs={runs.value} onStart={on.start} onStop={on.stop} />
  );
}

function Turns({ store: { turns, timer, act } }: { store: ToolStores['turns'] }) {
  const { step } = turns.value;
  useWhenDrawn(() => {
    // Each step has other buttons: whoever pressed one hears of the next.
    if (step !== 'ready') document.getElementById('turns-step')?.focus();
  }, [turns.value]);
  return <ListeningTurns turns={turns.value} timer={<TimerPiece timer={timer} />} onAct={act} />;
}
