import { signal } from '@preact/signals';
import { type KeptGentle, keepGentle, undoKeepGentle } from '../../app/picking/keep-gentle.ts';
import { bringBack, notForMe, type PutAway, pickForToday, undoNotForMe } from '../../app/picking/replace-strategy.ts';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import { type Day, wasTried } from '../../core/day/day.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { hideAgain, hideAll } from '../../platform/storage/mark-store.ts';
import type { BrowseListState } from './browse-list.ts';
import type { Attempt } from './idea-attempt.ts';

/** A day that got another strategy by what was done with an idea. */
interface ReplacedBy extends PutAway {
  id: StrategyId;
}

/** What is done with an idea that changes today's strategy, each until something else has become of that day. */
export function todayActions(attempt: Attempt, list: BrowseListState, focus: (place: string) => void) {
  const replaced = signal<readonly ReplacedBy[]>([]);
  const keep = (id: StrategyId, done: PutAway) => {
    const others = replaced.peek().filter((one) => one.id !== id);
    replaced.value = done.after.strategy === done.before.strategy ? others : [...others, { id, ...done }];
  };
  /** Those that were put away here, of which another page had done it before. */
  const awayBefore = new Set<StrategyId>();
  const putAway = async (id: StrategyId, day: Day) => {
    if (day.strategy !== id) return (await hideAll([id], true)).length > 0;
    const done = await notForMe(day, Temporal.Now.instant());
    keep(id, done);
    return done.hid;
  };
  const stillOf = (id: StrategyId, day: Day) =>
    replaced.value.find(
      ({ id: of, before, after }) =>
        of === id && before.date.equals(day.date) && after.strategy === day.strategy && !wasTried(day),
    );
  const { filters, fold, keepInView, letGo } = list;
  let unsure: { id: StrategyId; kept: KeptGentle } | null = null;
  const show = (id: StrategyId, staysAway: boolean) => {
    if (!staysAway) keepInView(id);
    return attempt(
      id,
      'show',
      async ({ day }) => {
        const undone = stillOf(id, day);
        const wasToday = undone?.before.strategy === id;
        const now = Temporal.Now.instant();
        const { stays } = wasToday ? await undoNotForMe({ ...undone, hid: !staysAway }, now) : { stays: 'idea' };
        if (!wasToday && !staysAway) await hideAgain([id], false);
        if (stays === 'nothing') return 'todayBack';
        return staysAway ? 'stillAway' : 'back';
      },
      () => {
        if (staysAway) letGo(id);
        focus(staysAway ? placeOf.search : placeOf.title(id));
      },
    );
  };

  return {
    /** Whether today's was replaced by what was done with this idea. */
    hasReplaced: (id: StrategyId, day: Day) => stillOf(id, day) !== undefined,
    pick: (id: StrategyId) =>
      attempt(
        id,
        'pick',
        async ({ day }) => {
          const after = await pickForToday(day, id, Temporal.Now.instant());
          keep(id, { before: day, after, hid: false });
          return after.strategy === id ? 'picked' : 'notPicked';
        },
        () => focus(placeOf.today(id)),
      ),
    unpick: (id: StrategyId) =>
      attempt(
        id,
        'unpick',
        async ({ day }) => {
          const undone = stillOf(id, day);
          const worked = undone && (await bringBack(undone, Temporal.Now.instant())).stays === 'nothing';
          return worked ? 'unpicked' : 'notPicked';
        },
        () => focus(placeOf.title(id)),
      ),
    hide: (id: StrategyId) => {
      keepInView(id);
      return attempt(
        id,
        'hide',
        async ({ day }) => {
          if (await putAway(id, day)) awayBefore.delete(id);
          else awayBefore.add(id);
          return 'putAway';
        },
        () => {
          fold(id);
          // Among those that are "not for me" it just stays what it is.
          focus(filters.peek().list === 'hidden' ? placeOf.title(id) : placeOf.undo(id));
        },
      );
    },
    show: (id: StrategyId) => show(id, false),
    /** "Not for me" taken back: where another page had said it before, that stays. */
    undoHide: (id: StrategyId) => show(id, awayBefore.has(id)),
    notSafe: (id: StrategyId) =>
      attempt(
        id,
        'say_no',
        async ({ day }) => {
          unsure = { id, kept: await keepGentle(day, Temporal.Now.instant()) };
          return 'gentle';
        },
        () => focus(placeOf.gentle),
      ),
    undoNotSafe: async () => {
      if (!unsure) return;
      const { id, kept } = unsure;
      await attempt(
        id,
        'undo_no',
        async () => {
          const { stays } = await undoKeepGentle(kept, Temporal.Now.instant());
          return stays === 'answer' ? 'gentleStays' : 'notGentle';
        },
        () => focus(placeOf.title(id)),
      );
    },
  };
}
