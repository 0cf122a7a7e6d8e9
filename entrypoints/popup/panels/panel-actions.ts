import { answerPlan } from '../../../app/day/keep-plan.ts';
import { keepShown } from '../../../app/day/keep-shown.ts';
import { type Opening, reopen } from '../../../app/day/open-day.ts';
import { shareCard } from '../../../components/strategies/share-card.ts';
import type { PauseChoice } from '../../../core/cadence/pause.ts';
import { type Day, hasDraft } from '../../../core/day/day.ts';
import type { PlanAnswer } from '../../../core/day/plan.ts';
import { isGentle } from '../../../core/settings/settings.ts';
import type { Paused } from '../../../core/settings/settings-change.ts';
import type { Mood, StrategyId, StrategyText } from '../../../core/strategies/strategy.ts';
import { changeMark, readMarks } from '../../../platform/storage/mark-store.ts';
import { here } from '../../page/here.ts';
import { isOver, lookAgain } from '../look-again.ts';
import { firstPanel } from '../popup-panel.ts';
import type { Failure, Said, Undoable } from '../popup-said.ts';
import type { PopupStore } from '../popup-store.ts';
import { formActions } from './form-actions.ts';
import { takeBack } from './taking-back.ts';

type UseCases = typeof import('../use-cases.ts');

export function panelActions(store: PopupStore) {
  const { shown, status, panel, why, latest, show, say, attempt, refresh, isChanging, changing } = store;
  const { notToday, tried, plan, ...forms } = formActions(store);
  const { open: openPanel } = store;
  const close = () => openPanel(firstPanel(shown.peek()));
  const doing = (action: (shown: Opening) => Promise<void>, failure?: Failure) =>
    attempt(async () => {
      if (isChanging()) return;
      const opening = shown.peek();
      if (isOver(store) && (await lookAgain(store))) return;
      await action(opening);
    }, failure);
  const doingWith = (action: (strategy: StrategyText, shown: Opening) => Promise<void>, failure?: Failure) =>
    doing(async (opening) => {
      if (opening.strategy) await action(opening.strategy, opening);
    }, failure);
  const becoming = <Done>(
    action: (useCases: UseCases, day: Day, now: Temporal.Instant) => Promise<Done>,
    dayOf: (done: Done) => Day,
    said: (before: Opening, done: Done) => Said,
  ) =>
    doing(async (before) => {
      const now = Temporal.Now.instant();
      const { done, opening } = await changing(async () => {
        const done = await action(await import('../use-cases.ts'), before.day, now);
        return { done, opening: await latest(reopen(dayOf(done), now)) };
      });
      // What was done can be taken back, also where its texts cannot be kept as seen.
      say(said(before, done));
      if (opening) await show(opening);
    });
  const replacing = (
    action: (useCases: UseCases, day: Day, now: Temporal.Instant) => Promise<Day>,
    said: (before: Opening, after: Day) => Said,
  ) => becoming(action, (after) => after, said);
  const otherSaid = ({ day }: Opening, { strategy, response }: Day): Said => ({
    kind: strategy === day.strategy && !response ? 'no_other' : 'nothing',
  });
  const passedBySaid = (before: Opening, after: Day): Said =>
    after.strategy === before.day.strategy
      ? otherSaid(before, after)
      : { kind: 'passed_by', done: { before: before.day, after } };
  const swapSaid = (before: Opening, after: Day): Said =>
    hasDraft(after) ? { kind: 'begun' } : otherSaid(before, after);
  const swapByMoodSaid = (before: Opening, after: Day): Said =>
    after.strategy !== before.day.strategy && after.because.includes('mood')
      ? { kind: 'by_mood' }
      : swapSaid(before, after);
  const swapTo = (mood: Mood) => replacing(({ swapToday }, day, now) => swapToday(day, now, mood), swapByMoodSaid);

  const readFor = (mood: Mood) =>
    doing(async ({ day }) => {
      const { forMoodAfterBadly } = await import('../use-cases.ts');
      const strategy = await forMoodAfterBadly(day, here()[0], mood);
      if (strategy) openPanel({ kind: 'beside', strategy });
      else say({ kind: 'no_other' });
    });

  const undoPause = (done: Paused) =>
    attempt(async () => {
      const { browser, undoPause } = await import('../use-cases.ts');
      const { refused } = await undoPause(browser, done, ...here());
      await refresh();
      say({ kind: refused ? 'pause_stays' : 'pause_undone' });
    });

  return {
    ...forms,
    close,
    tried: () => doing(async () => tried()),
    more: () =>
      doingWith(async (strategy) => {
        const mark = (await readMarks()).find(({ id }) => id === strategy.id);
        const { toolOf } = await import('../use-cases.ts');
        const tool = await toolOf(strategy.id, isGentle(shown.peek().settings, here()[0]));
        openPanel({ kind: 'more', saved: mark?.saved ?? false, tool });
      }),
    why: () =>
      doingWith(async (strategy) => {
        why.value = (await import('../use-cases.ts')).supportOf(strategy.evidence);
      }),
    swap: () => replacing(({ swapToday }, day, now) => swapToday(day, now, null), swapSaid),
    swapBack: () => replacing(({ swapBack }, day, now) => swapBack(day, now), swapSaid),
    mood: () => openPanel({ kind: 'mood' }),
    forMood: (mood: Mood) => (shown.peek().day.response ? readFor(mood) : swapTo(mood)),
    notToday: () => doing(notToday),
    notForMe: () =>
      becoming(
        ({ notForMe }, day, now) => notForMe(day, now),
        ({ after }) => after,
        (_, done) => ({ kind: 'not_for_me', done }),
      ),
    unhide: (ids: readonly StrategyId[]) =>
      becoming(
        ({ unhide }) => unhide(ids, ...here()),
        ({ after }) => after,
        ({ day }, { ids, after }) => ({ kind: 'unhidden', ids, done: { before: day, after } }),
      ),
    undo: (said: Undoable) =>
      said.kind === 'paused' || said.kind === 'resumed'
        ? undoPause(said.done)
        : becoming(
            (useCases, _day, now) => takeBack(useCases, said, now),
            ({ day }) => day,
            (_, { stays }) => ({ kind: stays === 'nothing' ? 'undone' : `${stays}_stays` }),
          ),
    save: (saved: boolean) =>
      doingWith(async (strategy) => {
        await changeMark(strategy.id, { saved });
        const open = panel.peek();
        openPanel({ kind: 'more', saved, tool: open.kind === 'more' ? open.tool : null });
        say({ kind: saved ? 'saved' : 'taken_off' });
      }),
    share: () =>
      doingWith(async (strategy) => {
        await navigator.clipboard.writeText(shareCard(strategy));
        close();
        say({ kind: 'shared' });
      }, 'copy'),
    yes: () =>
      doingWith(async (strategy, opening) => {
        await keepShown(opening.day, strategy);
        shown.value = { ...opening, day: { ...opening.day, shown: strategy } };
        openPanel({ kind: 'none' });
      }),
    another: () => replacing(({ passBy }, day, now) => passBy(day, now), passedBySaid),
    notSafe: () =>
      becoming(
        ({ keepGentle }, day, now) => keepGentle(day, now),
        ({ after }) => after,
        (_, done) => ({ kind: 'gentle', done, came: done.after.strategy !== null }),
      ),
    plan: () => doing(async () => plan()),
    answerPlan: (answer: PlanAnswer) =>
      attempt(async () => {
        const open = status.peek()?.plan;
        if (!open) return;
        // A plan that was begun today is there to go on with.
        if (answer === 'changed' && shown.peek().day.planDraft) return plan();
        if (answer === 'changed') return openPanel({ kind: 'plan', ...open.plan, instead: open, touched: false });
        await answerPlan(open, answer);
        say({ kind: answer === 'did' ? 'plan_did' : 'plan_not_today' });
        await refresh();
      }),
    putOff: (to: Temporal.Instant) =>
      attempt(async () => {
        // A popup in a tab may have shown its choices for long.
        const isPast = Temporal.Instant.compare(to, Temporal.Now.instant()) <= 0;
        const { browser, putOff, readLaterOffer } = await import('../use-cases.ts');
        if (isPast) return openPanel({ kind: 'later', ...(await readLaterOffer(...here())) });
        await putOff(browser, to, ...here());
        await refresh();
        close();
        say({ kind: 'put_off', to });
      }),
    pause: (choice: PauseChoice) =>
      attempt(async () => {
        const { browser, pause } = await import('../use-cases.ts');
        const { done } = await pause(browser, choice, ...here());
        await refresh();
        close();
        say({ kind: 'paused', done });
      }),
  };
}
