import type { JournalFailure } from '../../components/journal/FailedNote.tsx';
import { failureOf } from '../../platform/storage/failure.ts';
import type { ReadingStore } from '../page/reading-store.ts';
import type { JournalReading } from './journal-reading.ts';
import type { Said } from './journal-said.ts';

export type JournalPageStore = ReadingStore<JournalReading, Said, JournalFailure>;

/** Does something that is told of at a place, and reads what is stored then. While it does, a second press there is none. */
export type JournalAttempt = (at: string, action: () => Promise<unknown>) => Promise<boolean>;

export function journalAttempt(page: JournalPageStore): JournalAttempt {
  const busy = new Set<string>();
  return async (at, action) => {
    if (busy.has(at)) return false;
    busy.add(at);
    const worked = await page.attempt(
      async () => {
        await action();
        await page.read();
      },
      (error) => {
        const what = journalFailure(error);
        // What can be done then is said in the place of the page, unless something is being written.
        if (what === 'lost') page.read();
        return { at, what };
      },
    );
    busy.delete(at);
    return worked;
  };
}

export function journalFailure(error: unknown): JournalFailure['what'] {
  if (error instanceof Error && error.name === 'ChangedMeanwhile') return 'changed';
  const failure = failureOf(error);
  return failure === 'lost' || failure === 'newer' ? failure : 'save';
}
