import { signal } from '@preact/signals';
import {
  bringBack,
  keepGentle,
  notForMe,
  pickForToday,
  undoKeepGentle,
  undoNotForMe,
} from '../../app/picking/replace-strategy.ts';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import { type Day, wasTried } from '../../core/day/day.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { changeMark } from '../../platform/storage/mark-store.ts';
import type { BrowseListState } from './browse-list.ts';
import type { Attempt } from './idea-attempt.ts';

/** A day that got another strategy by what was done with an idea. */
interface Replaced {
  id: StrategyId;
  before: Day;
  after: StrategyId | null;
}

/** What is done with an idea that changes today's strategy, each until something else has become of that day. */
export function todayActions(attempt: Attempt, list: BrowseListState, focus: (place: string) => void) {
  const replaced = signal<readonly Replaced[]>([]);
  const keep = (id: StrategyId, before: Day, { strategy }: Day) => {
    const others = replaced.peek().filter((one) => one.id !== id);
    replaced.value = strategy === before.strategy ? others : [...others, { id, before, after: strategy }];
  };
  const stillOf = (id: StrategyId, day: Day) =>
    replaced.value.find(
      ({ id: of, before, after }) =>
        of === id && before.date.equals(day.date) && after === day.strategy && !wasTried(day),
    );
  const { filters, fold, keepInView } = list;
  let unsure: { id: StrategyId; day: Day; gentleUntil: Temporal.Instant | null } | null = null;

  return {
    /** Whether today's was replaced by what was done with this idea. */
    hasReplaced: (id: StrategyId, day: Day) => stillOf(id, day) !== undefined,
    pick: (id: StrategyId) =>
      attempt(
        id,
        async ({ day }) => {
          const after = await pickForToday(day, id, Temporal.Now.instant());
          keep(id, day, after);
          return after.strategy === id ? 'picked' : 'notPicked';
        },
        () => focus(placeOf.today(id)),
      ),
    unpick: (id: StrategyId) =>
      attempt(
        id,
        async ({ day }) => {
          const undone = stillOf(id, day);
          if (undone) await bringBack(undone.before);
          return undone ? 'unpicked' : 'notPicked';
        },
        () => focus(placeOf.title(id)),
      ),
    hide: (id: StrategyId) => {
      keepInView(id);
      return attempt(
        id,
        async ({ day }) => {
          if (day.strategy !== id) await changeMark(id, { hidden: true });
          else keep(id, day, await notForMe(day, Temporal.Now.instant()));
          return 'putAway';
        },
        () => {
          fold(id);
          // Among those that are "not for me" it just stays what it is.
          focus(filters.peek().list === 'hidden' ? placeOf.title(id) : placeOf.undo(id));
        },
      );
    },
    show: (id: StrategyId) => {
      keepInView(id);
      return attempt(
        id,
        async ({ day }) => {
          const undone = stillOf(id, day);
          const wasToday = undone?.before.strategy === id;
          await (wasToday ? undoNotForMe(undone.before) : changeMark(id, { hidden: false }));
          return wasToday ? 'todayBack' : 'back';
        },
        () => focus(placeOf.title(id)),
      );
    },
    notSafe: (id: StrategyId) =>
      attempt(
        id,
        async ({ day, settings: { gentleUntil } }) => {
          await keepGentle(day, Temporal.Now.instant());
          unsure = { id, day, gentleUntil };
          return 'gentle';
        },
        () => focus(placeOf.gentle),
      ),
    undoNotSafe: async () => {
      if (!unsure) return;
      const { id, day, gentleUntil } = unsure;
      await attempt(
        id,
        async () => {
          await undoKeepGentle(day, gentleUntil, Temporal.Now.instant());
          return 'notGentle';
        },
        () => focus(placeOf.title(id)),
      );
    },
  };
}
