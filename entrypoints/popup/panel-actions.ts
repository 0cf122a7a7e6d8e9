import { pause } from '../../app/cadence/pause-nudges.ts';
import { answerPlan } from '../../app/day/keep-plan.ts';
import { keepShown } from '../../app/day/keep-shown.ts';
import { putOff, readLaterOffer } from '../../app/nudges/put-off.ts';
import { keepGentle, notForMe, passBy, swapToday } from '../../app/picking/replace-strategy.ts';
import { unhide } from '../../app/strategies/bring-back-hidden.ts';
import { supportOf } from '../../app/strategies/evidence-shown.ts';
import { shareCard } from '../../components/strategies/share-card.ts';
import type { PauseChoice } from '../../core/cadence/pause.ts';
import type { Day } from '../../core/day/day.ts';
import type { PlanAnswer } from '../../core/day/plan.ts';
import type { Mood, StrategyId, StrategyText } from '../../core/strategies/strategy.ts';
import { browser } from '../../platform/browser/browser.ts';
import { changeMark, readMarks } from '../../platform/storage/mark-store.ts';
import { formActions } from './form-actions.ts';
import { isOver } from './look-again.ts';
import { type Opening, reopen } from './opening.ts';
import { type Failure, firstPanel, here, type PopupContext, type Said, type Undoable } from './state.ts';
import { takeBack } from './taking-back.ts';

/** What the panels below the strategy do. Loaded with them, when the first of them is opened. */
export function panelActions(context: PopupContext) {
  const { shown, status, openings, show, lookAgain, setShown, setPanel, setWhy, setSaid, attempt, refresh } = context;
  const { notToday, tried, plan, ...forms } = formActions(context);
  const close = () => setPanel(firstPanel(shown));
  /**
   * Does something with what is shown now; where that fails, `attempt` says so. Where the person's day is over, it was
   * meant for what is past, and they get today's instead.
   */
  const doing = (action: (shown: Opening) => Promise<void>, failure?: Failure) =>
    attempt(async () => {
      if (isOver(context) && (await lookAgain())) return;
      await action(shown);
    }, failure);
  /** The same with the strategy; does nothing where there is none. */
  const doingWith = (action: (strategy: StrategyText, shown: Opening) => Promise<void>, failure?: Failure) =>
    doing(async (opening) => {
      if (opening.strategy) await action(opening.strategy, opening);
    }, failure);
  /** Does something that gives today another strategy, and shows it. */
  const replacing = (
    action: (day: Day, now: Temporal.Instant) => Promise<Day>,
    said: (before: Opening, after: Day) => Said,
  ) =>
    doing(async (before) => {
      const now = Temporal.Now.instant();
      const after = await action(before.day, now);
      const opening = await openings(reopen(after, now));
      // What was done can be taken back, also where its texts cannot be kept as seen.
      setSaid(said(before, after));
      if (opening) await show(opening);
    });
  const otherSaid = ({ day }: Opening, { strategy, response }: Day): Said => ({
    kind: strategy === day.strategy && !response ? 'no_other' : 'nothing',
  });
  const swap = (mood: Mood | null) => replacing((day, now) => swapToday(day, now, mood), otherSaid);

  return {
    ...forms,
    close,
    tried: () => doing(async () => tried()),
    more: () =>
      doingWith(async (strategy) => {
        const mark = (await readMarks()).find(({ id }) => id === strategy.id);
        setPanel({ kind: 'more', saved: mark?.saved ?? false });
      }),
    why: () => doingWith(async (strategy) => setWhy(supportOf(strategy.evidence))),
    swap: () => swap(null),
    mood: () => setPanel({ kind: 'mood' }),
    swapTo: swap,
    notToday: () => doing(notToday),
    notForMe: () => replacing(notForMe, (before) => ({ kind: 'not_for_me', before })),
    /** Brings back what was put away, on a day that has nothing. */
    unhide: (ids: readonly StrategyId[]) =>
      replacing(
        () => unhide(ids, ...here()),
        (before) => ({ kind: 'unhidden', ids, before }),
      ),
    undo: async (said: Undoable) => {
      if (!(await forms.keepLast())) return;
      await replacing(
        (_day, now) => takeBack(said, now),
        () => ({ kind: 'nothing' }),
      );
    },
    save: (saved: boolean) =>
      doingWith(async (strategy) => {
        await changeMark(strategy.id, { saved });
        setPanel({ kind: 'more', saved });
        setSaid({ kind: saved ? 'saved' : 'taken_off' });
      }),
    share: () =>
      doingWith(async (strategy) => {
        await navigator.clipboard.writeText(shareCard(strategy));
        setSaid({ kind: 'shared' });
        close();
      }, 'copy'),
    /** The answer to a gate's question; what it was is not stored. */
    yes: () =>
      doingWith(async (strategy, opening) => {
        await keepShown(opening.day, strategy);
        setShown({ ...opening, day: { ...opening.day, shown: strategy } });
        setPanel({ kind: 'none' });
      }),
    /** A way past the question that answers nothing and uses up nothing. */
    another: () => replacing(passBy, otherSaid),
    notSafe: () =>
      replacing(keepGentle, (before, after) => ({ kind: 'gentle', before, came: after.strategy !== null })),
    plan: () => doing(async () => plan()),
    answerPlan: (answer: PlanAnswer) =>
      attempt(async () => {
        const open = status?.plan;
        if (!open) return;
        if (answer === 'changed') return setPanel({ kind: 'plan', ...open.plan, instead: open, touched: false });
        await answerPlan(open, answer);
        setSaid({ kind: answer === 'did' ? 'plan_did' : 'plan_not_today' });
        await refresh();
      }),
    putOff: (to: Temporal.Instant) =>
      attempt(async () => {
        // A popup in a tab may have shown its choices for long.
        const isPast = Temporal.Instant.compare(to, Temporal.Now.instant()) <= 0;
        if (isPast) return setPanel({ kind: 'later', ...(await readLaterOffer(...here())) });
        await putOff(browser, to, ...here());
        setSaid({ kind: 'put_off', to });
        await refresh();
        close();
      }),
    pause: (choice: PauseChoice) =>
      attempt(async () => {
        const { pausedUntil } = (await pause(browser, choice, ...here())).settings.cadence;
        setSaid(pausedUntil ? { kind: 'paused', to: pausedUntil } : { kind: 'nothing' });
        await refresh();
        close();
      }),
  };
}
