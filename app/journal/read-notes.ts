import type { HardDay, Note } from '../../core/journal/note.ts';
import { readHardDays, readLastNotes, readNotesBy } from '../../platform/storage/journal/note-store.ts';

export interface NotesSeen {
  /** Free pages and lines on strategies; the newest first, as in each of these. */
  pages: Note[];
  parked: Note[];
  noticed: Note[];
  hardDays: HardDay[];
  hasEarlier: { page: boolean; noticed: boolean };
}

export async function readNotesSeen(most: number): Promise<NotesSeen> {
  const [pages, lines, parked, noticed, hardDays] = await Promise.all([
    readLastNotes('page', most),
    readLastNotes('line', most),
    readNotesBy('sort', 'parked'),
    readLastNotes('noticed', most),
    readHardDays(),
  ]);
  const free = [...pages.notes, ...lines.notes].toSorted((one, other) => (one.id < other.id ? 1 : -1));
  return {
    pages: free.slice(0, most),
    parked: parked.toReversed(),
    noticed: noticed.notes.toReversed(),
    hardDays: hardDays.toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date)),
    hasEarlier: {
      page: pages.hasEarlier || lines.hasEarlier || free.length > most,
      noticed: noticed.hasEarlier,
    },
  };
}
