import type { JournalFailure } from '../../components/journal/FailedNote.tsx';
import { failureOf } from '../../platform/storage/failure.ts';
import type { ReadingStore } from '../page/reading-store.ts';
import type { JournalReading } from './journal-reading.ts';
import type { Said } from './journal-said.ts';

export type JournalPageStore = ReadingStore<JournalReading, Said, JournalFailure>;

/** Does something that is told of at a place, and reads what is stored then. */
export type JournalAttempt = (at: string, action: () => Promise<unknown>) => Promise<boolean>;

export function journalAttempt(page: JournalPageStore): JournalAttempt {
  return (at, action) =>
    page.attempt(
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
}

export function journalFailure(error: unknown): JournalFailure['what'] {
  if (error instanceof Error && error.name === 'ChangedMeanwhile') return 'changed';
  const failure = failureOf(error);
  return failure === 'lost' || failure === 'newer' ? failure : 'save';
}
