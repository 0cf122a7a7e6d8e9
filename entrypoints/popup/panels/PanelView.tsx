import { useEffect, useMemo, useRef } from 'preact/hooks';
import { PauseChoices } from '../../../components/cadence/PauseChoices.tsx';
import { DraftLine } from '../../../components/day/DraftLine.tsx';
import { PlanForm } from '../../../components/day/PlanForm.tsx';
import { PlanView } from '../../../components/day/PlanView.tsx';
import { TriedForm } from '../../../components/day/TriedForm.tsx';
import { JournalLine } from '../../../components/journal/JournalLine.tsx';
import { LaterChoices } from '../../../components/nudges/LaterChoices.tsx';
import { GateQuestion } from '../../../components/picking/GateQuestion.tsx';
import { IdeaBeside } from '../../../components/picking/IdeaBeside.tsx';
import { MoodChoices } from '../../../components/picking/MoodChoices.tsx';
import { MoreChoices } from '../../../components/picking/MoreChoices.tsx';
import { longestPauseDays } from '../../../core/cadence/pause.ts';
import { hasDraft, planOf, wasTried } from '../../../core/day/day.ts';
import { isOwn } from '../../../core/strategies/strategy.ts';
import { keepFocus } from '../../page/lost-focus.ts';
import { isSaidAbove } from '../popup-said.ts';
import type { PopupStore } from '../popup-store.ts';
import { useDisplaced, useKeptTyping } from './kept-typing.ts';
import { NoneLeftPanel } from './NoneLeftPanel.tsx';
import { panelActions } from './panel-actions.ts';
import { usePanelMoves } from './panel-moves.ts';
import { SaidLine } from './SaidLine.tsx';
import { isForm } from './typed-text.ts';

keepFocus();

export function PanelView({ store, zone }: { store: PopupStore; zone: string }) {
  const on = useMemo(() => panelActions(store), [store]);
  const shown = store.shown.value;
  const status = store.status.value;
  const panel = store.panel.value;
  const said = store.said.value;
  const plan = planOf(shown.day);
  const nothingOpen = panel.kind === 'none' || panel.kind === 'none_left';
  useKeptTyping(panel, on.keepOn, on.leaveTyped);
  useDisplaced(panel, on.setAside);
  const place = useRef<HTMLDivElement>(null);
  usePanelMoves(store, place, () => (isForm(store.panel.peek()) ? on.leave() : on.close()));
  const isBelow = !isSaidAbove(said.what);
  useEffect(() => {
    if (isBelow && said.what.kind !== 'nothing') place.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return (
    <div ref={place}>
      <OpenPanel store={store} on={on} zone={zone} />
      {nothingOpen && plan && <PlanView plan={plan} onChange={on.plan} />}
      {nothingOpen && status?.plan && (
        <PlanView plan={status.plan.plan} onAnswer={on.answerPlan} mayChange={!plan && !shown.day.planDraft} />
      )}
      {panel.kind === 'none' && status?.line && !(status.line === 'hardDay' && shown.day.response) && (
        <JournalLine line={status.line} onSkip={on.notToday} />
      )}
      {panel.kind === 'none' && hasDraft(shown.day) && <DraftLine onGoOn={on.goOn} onDrop={on.drop} />}
      {/* The line comes and goes; a screen reader listens to a place that is there before. */}
      <div role="status">
        <SaidLine store={store} zone={zone} onUndo={on.undo} onGoBack={on.goBack} />
      </div>
    </div>
  );
}

function OpenPanel({ store, on, zone }: { store: PopupStore; on: ReturnType<typeof panelActions>; zone: string }) {
  const { day, strategy } = store.shown.value;
  const panel = store.panel.value;
  const maySwap = !day.response && !day.swappedFrom;
  switch (panel.kind) {
    case 'none':
      return null;
    case 'none_left':
      return <NoneLeftPanel day={day} onBringBack={on.unhide} />;
    case 'asking':
      return <GateQuestion onYes={on.yes} onOther={on.notSafe} onAnother={on.another} />;
    case 'tried':
      return (
        <TriedForm
          outcome={panel.outcome}
          line={panel.line}
          asked={panel.asked ?? 0}
          isChange={panel.kept !== undefined}
          failed={store.failed.value}
          onOutcome={(outcome) => on.type({ outcome })}
          onLine={(line) => on.type({ line })}
          onKeep={on.keep}
          onCancel={on.leave}
        />
      );
    case 'more':
      return (
        <MoreChoices
          saved={panel.saved}
          tool={panel.tool}
          on={{
            save: on.save,
            // What the person wrote themselves is theirs to share in their own way.
            share: strategy && isOwn(strategy.id) ? undefined : on.share,
            plan: planOf(day) ? undefined : on.plan,
            mood: maySwap ? on.mood : undefined,
            notToday: day.response ? undefined : on.notToday,
            notForMe: wasTried(day) ? undefined : on.notForMe,
            close: on.close,
          }}
        />
      );
    case 'mood':
      return <MoodChoices afterBadly={day.response !== null} onChoose={on.forMood} onBack={on.close} />;
    case 'beside':
      return <IdeaBeside strategy={panel.strategy} onBack={on.close} />;
    case 'plan':
      return (
        <PlanForm
          when={panel.when}
          will={panel.will}
          asked={panel.asked ?? 0}
          kept={day.plan}
          onType={on.type}
          onKeep={on.keepPlan}
          onBack={on.leave}
        />
      );
    case 'later':
      return (
        <LaterChoices {...panel} now={Temporal.Now.instant()} zone={zone} onChoose={on.putOff} onBack={on.close} />
      );
    case 'pause':
      return (
        <PauseChoices
          earliest={day.date.add({ days: 1 })}
          latest={day.date.add({ days: longestPauseDays })}
          onChoose={on.pause}
          onBack={on.close}
        />
      );
  }
}
