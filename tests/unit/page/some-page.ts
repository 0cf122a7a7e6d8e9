import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { JournalFailure } from '../../../components/journal/FailedNote.tsx';
import type { JournalPageStore } from '../../../entrypoints/journal/journal-attempt.ts';
import { type JournalReading, readJournal } from '../../../entrypoints/journal/journal-reading.ts';
import type { Said } from '../../../entrypoints/journal/journal-said.ts';
import { readingStore } from '../../../entrypoints/page/reading-store.ts';
import { beginAnew, morning, settings, zone } from '../day/one-morning.ts';

/** A profile in which nothing was ever stored, and what the state of a page asks of its window. */
export async function beginPage(): Promise<void> {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { activeElement: null, documentElement: { dataset: {} }, addEventListener: () => {} });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(morning);
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(zone);
  await beginAnew();
  await settings();
}

export async function journalPage(): Promise<JournalPageStore> {
  const lookBack = { year: null, month: null, week: null, withHard: false };
  const page = readingStore<JournalReading, Said, JournalFailure>('nothing', {
    read: (...now) => readJournal({ section: 'notes', days: 9, notes: 9, lookBack }, ...now),
  });
  await page.read();
  return page;
}
