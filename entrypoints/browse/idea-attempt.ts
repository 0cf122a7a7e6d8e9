import type { StrategyId } from '../../core/strategies/strategy.ts';
import { type WriteFailure, writeFailureOf } from '../../platform/storage/failure.ts';
import { hasTurned } from '../page/day-turn.ts';
import { here } from '../page/here.ts';
import type { ReadingStore } from '../page/reading-store.ts';
import { type BrowseReading, readBrowse } from './browse-reading.ts';
import type { Said } from './browse-said.ts';

/** Does something with an idea, which gives what is to be said of it. */
export type Attempt = (
  id: StrategyId,
  action: (shown: BrowseReading) => Promise<Said>,
  then?: () => void,
) => Promise<void>;

/** What could not be done with which idea. */
export interface IdeaFailure {
  id: StrategyId;
  what: WriteFailure;
}

export function ideaAttempt(page: ReadingStore<BrowseReading, Said, IdeaFailure>): Attempt {
  let begun = 0;
  /** Does it, reads what is stored then, and says what was done; where that fails, says so beside the idea. */
  return async (id, action, then) => {
    const shown = page.shown.peek();
    if (!shown) return;
    begun += 1;
    const mine = begun;
    await page.attempt(
      async () => {
        // What is picked is for today, whichever day is shown.
        const what = await action(hasTurned(shown.days) ? await readBrowse(...here()) : shown);
        await page.read();
        // What was done after it is what is said.
        if (mine !== begun) return;
        page.say(what);
        then?.();
      },
      (error) => {
        const what = writeFailureOf(error);
        // What can be done then is said in the place of the list.
        if (what === 'lost') page.read();
        return { id, what };
      },
    );
  };
}
