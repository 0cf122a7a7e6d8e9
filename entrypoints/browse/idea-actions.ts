import { keepGentle, notForMe, pickForToday } from '../../app/picking/replace-strategy.ts';
import { bringBackOwn } from '../../app/strategies/own-strategies.ts';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import type { OwnStrategy } from '../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { failureOf } from '../../platform/storage/failure.ts';
import { changeMark, deleteOwn } from '../../platform/storage/mark-store.ts';
import { hasTurned } from '../page/day-turn.ts';
import { here } from '../page/here.ts';
import type { ReadingStore } from '../page/reading-store.ts';
import type { BrowseListState, Removed } from './browse-list.ts';
import { type BrowseReading, readBrowse } from './browse-reading.ts';
import type { Said } from './browse-said.ts';

export function ideaActions(
  page: ReadingStore<BrowseReading, Said, StrategyId>,
  { filters, removed, fold, keepInView }: BrowseListState,
  focus: (place: string) => void,
) {
  /** Does it, reads what is stored then, and says what was done; where that fails, says so beside the idea. */
  const attempt = async (
    id: StrategyId,
    what: Said,
    action: (shown: BrowseReading) => Promise<unknown>,
    then = () => {},
  ) => {
    const shown = page.shown.peek();
    if (!shown) return;
    await page.attempt(
      async () => {
        // What is picked is for today, whichever day is shown.
        await action(hasTurned(shown.days) ? await readBrowse(...here()) : shown);
        await page.read();
        page.say(what);
        then();
      },
      (error) => {
        // What can be done then is said in the place of the list.
        if (failureOf(error) === 'lost') page.read();
        return id;
      },
    );
  };
  return {
    save: (id: StrategyId, saved: boolean) => {
      keepInView(id);
      return attempt(id, saved ? 'saved' : 'takenOff', () => changeMark(id, { saved }));
    },
    hide: (id: StrategyId) => {
      keepInView(id);
      return attempt(
        id,
        'putAway',
        ({ day }) => (day.strategy === id ? notForMe(day, Temporal.Now.instant()) : changeMark(id, { hidden: true })),
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
        'back',
        () => changeMark(id, { hidden: false }),
        () => focus(placeOf.title(id)),
      );
    },
    pick: (id: StrategyId) =>
      attempt(
        id,
        'picked',
        ({ day }) => pickForToday(day, id, Temporal.Now.instant()),
        () => focus(placeOf.today(id)),
      ),
    notSafe: (id: StrategyId) =>
      attempt(
        id,
        'gentle',
        ({ day }) => keepGentle(day, Temporal.Now.instant()),
        () => focus(placeOf.gentle),
      ),
    remove: (own: OwnStrategy) =>
      attempt(
        own.id,
        'removed',
        async ({ marks }) => {
          await deleteOwn(own.id);
          removed.value = [...removed.peek(), { own, marks: marks.filter(({ id }) => id === own.id) }];
        },
        () => {
          fold(own.id);
          focus(placeOf.undo(own.id));
        },
      ),
    bringBack: (back: Removed) => {
      const { id } = back.own;
      keepInView(id);
      return attempt(
        id,
        'back',
        async ({ settings }) => {
          await bringBackOwn(back.own, settings, ...here());
          for (const { saved, hidden } of back.marks) await changeMark(id, { saved, hidden });
        },
        () => {
          removed.value = removed.peek().filter((one) => one !== back);
          focus(placeOf.title(id));
        },
      );
    },
  };
}
