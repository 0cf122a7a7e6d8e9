import type { JournalFailure } from '../../components/journal/FailedNote.tsx';
import { changeFailureOf } from '../../platform/storage/failure.ts';
import type { Done } from '../page/page-store.ts';
import type { ReadingStore } from '../page/reading-store.ts';
import type { JournalReading } from './journal-reading.ts';
import type { Said } from './journal-said.ts';

export type JournalPageStore = ReadingStore<JournalReading, Said, JournalFailure>;

/**
 * Does something that is told of at a place, and reads what is stored then. While it does, a second press there is none;
 * an Undo waits until what it takes back is done. Gives what was done; `null` where it failed, or was none.
 */
export type JournalAttempt = <T>(at: string, action: () => Promise<T>, how?: 'do' | 'undo') => Promise<Done<T> | null>;

export function journalAttempt(page: JournalPageStore): JournalAttempt {
  const doing = new Map<string, Promise<unknown>>();
  const undoing = new Set<string>();
  const attempt = <T>(at: string, action: () => Promise<T>) =>
    page.attempt(
      async () => {
        const done = await action();
        await page.read();
        return done;
      },
      (error) => {
        const what = changeFailureOf(error);
        // What can be done then is said in the place of the page, unless something is being written.
        if (what === 'lost') page.read();
        return { at, what };
      },
    );
  return async (at, action, how = 'do') => {
    const before = doing.get(at);
    if (undoing.has(at) || (before && how === 'do')) return null;
    if (how === 'undo') undoing.add(at);
    if (before) await before;
    const mine = attempt(at, action);
    doing.set(at, mine);
    const did = await mine;
    doing.delete(at);
    undoing.delete(at);
    return did;
  };
}
