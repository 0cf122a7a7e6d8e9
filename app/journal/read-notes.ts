import type { HardDay, Note } from '../../core/journal/note.ts';
import { newestNoteFirst } from '../../core/journal/note-changes.ts';
import { hasNewer } from '../../core/records/reading.ts';
import {
  listHardDays,
  listLastNotes,
  listNotesBy,
  listUnsortedNotes,
} from '../../platform/storage/journal/note-store.ts';

export interface NotesSeen {
  /** Free pages and lines on strategies; the newest first, as in each of these. */
  pages: Note[];
  parked: Note[];
  noticed: Note[];
  hardDays: HardDay[];
  hasEarlier: { page: boolean; noticed: boolean };
  hasNewer: boolean;
}

export async function readNotesSeen(most: number): Promise<NotesSeen> {
  const unsorted = await listUnsortedNotes();
  const [pages, lines, parked, noticed, hardDays] = await Promise.all([
    listLastNotes('page', most),
    listLastNotes('line', most),
    listNotesBy('sort', 'parked'),
    listLastNotes('noticed', most),
    listHardDays(),
  ]);
  const all = [unsorted, pages, lines, parked, noticed].flatMap(({ records }) => records);
  // What was mended while it was read is found twice.
  const notes = [...new Map(all.map((note) => [note.id, note])).values()].toSorted(newestNoteFirst);
  const free = notes.filter(({ sort }) => sort === 'page' || sort === 'line');
  return {
    pages: free.slice(0, most),
    parked: notes.filter(({ sort }) => sort === 'parked'),
    noticed: notes.filter(({ sort }) => sort === 'noticed').slice(0, most),
    hardDays: hardDays.records.toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date)),
    hasEarlier: {
      page: pages.hasEarlier || lines.hasEarlier || free.length > most,
      noticed: noticed.hasEarlier || noticed.records.length > most,
    },
    hasNewer: hasNewer(unsorted, pages, lines, parked, noticed, hardDays),
  };
}
