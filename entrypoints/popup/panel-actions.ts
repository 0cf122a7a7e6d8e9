import { shareCard } from '../../components/share-card.ts';
import type { Draft } from '../../core/day-record.ts';
import type { PauseChoice } from '../../core/pause.ts';
import type { PlanAnswer } from '../../core/plan.ts';
import type { Mood } from '../../core/strategy.ts';
import { keepRhythm, noteTold } from '../../platform/backing-off.ts';
import { browser } from '../../platform/browser.ts';
import { keepDraft } from '../../platform/drafting.ts';
import { putOff } from '../../platform/later.ts';
import { pause } from '../../platform/pausing.ts';
import { answerPlan, keepPlan } from '../../platform/planning.ts';
import { reconcile } from '../../platform/reconcile.ts';
import { keepGentle, notForMe, swapToday, undoNotForMe } from '../../platform/replacing.ts';
import { changeMark, readMarks } from '../../platform/storage/marks.ts';
import { supportOf } from '../../platform/support.ts';
import { keepShown, respond } from '../../platform/today.ts';
import { type Opening, withStrategy } from './opening.ts';
import { here, type PopupContext } from './state.ts';

/** What the panels below the strategy do. Loaded with them, when the first of them is opened. */
export function panelActions({
  shown,
  status,
  panel,
  show,
  setShown,
  setPanel,
  setWhy,
  setSaid,
  attempt,
  refresh,
}: PopupContext) {
  const close = () => setPanel({ kind: 'none' });
  const keepTyped = (draft: Draft | null) =>
    doing(async (opening) => {
      await keepDraft(opening.day, draft);
    });
  /** Does something with what is shown now; where that fails, `attempt` says so. */
  const doing = (action: (shown: Opening) => Promise<void>) => attempt(() => action(shown));
  const swap = (mood: Mood | null) =>
    doing(async ({ settings, day }) => {
      await show(await withStrategy(settings, await swapToday(settings, day, Temporal.Now.instant(), mood)));
    });

  /** No nudge is needed any more today. What was said is kept by then, whatever the browser makes of alarms. */
  const doneForToday = async () => {
    await reconcile(browser, ...here()).catch(() => {});
    await refresh();
  };

  return {
    close,
    keepTyped,
    /** Leaves a form; what was typed into it is dropped. */
    leave: () => {
      close();
      return keepTyped(null);
    },
    told: () => attempt(async () => void (await noteTold(Temporal.Now.instant()))),
    keepRhythm: () =>
      attempt(async () => {
        await keepRhythm(browser, ...here());
        await refresh();
      }),
    keep: () =>
      doing(async ({ day }) => {
        if (panel.kind !== 'tried' || !panel.outcome) return;
        setShown({ ...shown, day: await respond(day, panel.outcome, panel.line, Temporal.Now.instant()) });
        close();
        await doneForToday();
      }),
    more: () =>
      doing(async ({ strategy }) => {
        const mark = (await readMarks()).find(({ id }) => id === strategy.id);
        setPanel({ kind: 'more', saved: mark?.saved ?? false });
      }),
    why: () => doing(async ({ strategy }) => setWhy(supportOf(strategy.evidence))),
    swap: () => swap(null),
    mood: () => setPanel({ kind: 'mood' }),
    swapTo: swap,
    notToday: () =>
      doing(async (opening) => {
        setShown({ ...opening, day: await respond(opening.day, 'not_today', '', Temporal.Now.instant()) });
        close();
        await doneForToday();
      }),
    notForMe: () =>
      doing(async (before) => {
        const { settings, day } = before;
        await show(await withStrategy(settings, await notForMe(settings, day, Temporal.Now.instant())));
        setSaid({ kind: 'not_for_me', before });
      }),
    undo: (before: Opening) =>
      attempt(async () => {
        await show({ ...before, day: await undoNotForMe(before.day) });
        setSaid({ kind: 'nothing' });
      }),
    save: (saved: boolean) =>
      doing(async ({ strategy }) => {
        await changeMark(strategy.id, { saved });
        setPanel({ kind: 'more', saved });
      }),
    share: () =>
      doing(async ({ strategy }) => {
        await navigator.clipboard.writeText(shareCard(strategy));
        setSaid({ kind: 'shared' });
        close();
      }),
    /** The answer to a gate's question; what it was is not stored. */
    yes: () =>
      doing(async (opening) => {
        await keepShown(opening.day, opening.strategy);
        setShown({ ...opening, day: { ...opening.day, shown: opening.strategy } });
        close();
      }),
    notSafe: () =>
      doing(async ({ day }) => {
        const kept = await keepGentle(day, Temporal.Now.instant());
        await show(await withStrategy(kept.settings, kept.day));
        setSaid({ kind: 'gentle' });
      }),
    plan: () => {
      const { when = '', will = '' } = shown.day.plan ?? {};
      setPanel({ kind: 'plan', when, will, instead: null });
    },
    keepPlan: () =>
      doing(async (opening) => {
        if (panel.kind !== 'plan') return;
        const day = await keepPlan(opening.day, panel.when, panel.will);
        if (panel.instead) await answerPlan(panel.instead, 'changed');
        setShown({ ...opening, day });
        setSaid({ kind: 'planned' });
        await refresh();
        close();
      }),
    answerPlan: (answer: PlanAnswer) =>
      attempt(async () => {
        const open = status?.plan;
        if (!open) return;
        if (answer === 'changed') return setPanel({ kind: 'plan', ...open.plan, instead: open });
        await answerPlan(open, answer);
        setSaid({ kind: answer === 'did' ? 'plan_did' : 'plan_not_today' });
        await refresh();
      }),
    putOff: (to: Temporal.Instant) =>
      attempt(async () => {
        await putOff(browser, to, ...here());
        setSaid({ kind: 'put_off', to });
        await refresh();
        close();
      }),
    pause: (choice: PauseChoice) =>
      attempt(async () => {
        await pause(browser, choice, ...here());
        await refresh();
        close();
      }),
  };
}

/** What the panels can do. */
export type PanelActions = ReturnType<typeof panelActions>;
