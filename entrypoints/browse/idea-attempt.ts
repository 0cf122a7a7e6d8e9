import type { ChangeFailure } from '../../core/records/storage-failures.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { changeFailureOf } from '../../platform/storage/failure.ts';
import { hasTurned } from '../page/day-turn.ts';
import { here } from '../page/here.ts';
import type { ReadingStore } from '../page/reading-store.ts';
import { type BrowseReading, readBrowse } from './browse-reading.ts';
import type { Said } from './browse-said.ts';

type Act = 'save' | 'take_off' | 'remove' | 'bring_back' | 'pick' | 'unpick' | 'hide' | 'show' | 'say_no' | 'undo_no';

/** Does something with an idea, which gives what is to be said of it. A second press of the same is none meanwhile. */
export type Attempt = (
  id: StrategyId,
  act: Act,
  action: (shown: BrowseReading) => Promise<Said>,
  then?: () => void,
) => Promise<void>;

/** What could not be done with which idea. */
export interface IdeaFailure {
  id: StrategyId;
  what: ChangeFailure;
}

export function ideaAttempt(page: ReadingStore<BrowseReading, Said, IdeaFailure>): Attempt {
  let begun = 0;
  let before = Promise.resolve();
  let last: { id: StrategyId; act: Act } | null = null;
  /** Does it, reads what is stored then, and says what was done; where that fails, says so beside the idea. */
  const attempt = async (mine: number, ...[id, , action, then]: Parameters<Attempt>) => {
    const shown = page.shown.peek();
    if (!shown) return;
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
        const what = changeFailureOf(error);
        // What can be done then is said in the place of the list.
        if (what === 'lost') page.read();
        return { id, what };
      },
    );
  };
  return (...asked) => {
    const [id, act] = asked;
    // Only the last one: between two others, the same is wanted again.
    if (last?.id === id && last.act === act) return before;
    last = { id, act };
    begun += 1;
    const mine = begun;
    // Each begins with what the one before it left, however quickly a person presses.
    const next = () =>
      attempt(mine, ...asked).finally(() => {
        if (mine === begun) last = null;
      });
    before = before.then(next, next);
    return before;
  };
}
