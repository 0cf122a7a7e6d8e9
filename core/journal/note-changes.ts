import { ChangedMeanwhile } from '../records/changed-meanwhile.ts';
import type { Note, ParkedAnswer } from './note.ts';

export type NewNote = Pick<Note, 'id' | 'sort' | 'strategy'>;

export function begunNote({ id, sort, strategy }: NewNote, now: Temporal.Instant): Note {
  return { id, sort, strategy: sort === 'line' ? strategy : null, text: '', draft: null, written: now, parked: null };
}

/** Whether nothing of it was ever kept. */
export function isUnkeptNote({ text, draft }: Note): boolean {
  return text === '' && draft === null;
}

/**
 * Kept as it is now. Throws `ChangedMeanwhile` where another page has kept something else since: that is never written over,
 * and what is being typed there stays to go on with.
 */
export function keptNote(seen: Note, stored: Note, text: string, now: Temporal.Instant): Note {
  if (stored.text !== seen.text && stored.text !== text)
    throw new ChangedMeanwhile(`${stored.id} has another text by now`);
  const written = stored.text === '' ? now : stored.written;
  return { ...stored, text, written, draft: [seen.draft, text].includes(stored.draft) ? null : stored.draft };
}

/** Throws `ChangedMeanwhile` where something else is being typed in another page. */
export function draftedNote(seen: Note, stored: Note, draft: string | null): Note {
  if (stored.draft !== seen.draft && stored.draft !== draft)
    throw new ChangedMeanwhile(`${stored.id} is typed elsewhere`);
  return { ...stored, draft };
}

/** What was only begun, as far as the person saw it. Throws `ChangedMeanwhile` where there is more by now. */
export function assertOnlyBegun(seen: Note, stored: Note): void {
  if (stored.text !== '' || stored.draft !== seen.draft) throw new ChangedMeanwhile(`${stored.id} was gone on with`);
}

/** Of a question: whether it was asked or let go. */
export function isAtRest({ sort, parked }: Pick<Note, 'sort' | 'parked'>): boolean {
  return sort === 'parked' && (parked === 'asked' || parked === 'let_go');
}

export function isToLookAt({ sort, parked, text, written }: Note, now: Temporal.Instant): boolean {
  if (sort !== 'parked' || text === '' || isAtRest({ sort, parked })) return false;
  return Temporal.Instant.compare(written, now.subtract({ hours: 24 })) <= 0;
}

export function lookedAt(stored: Note, answer: ParkedAnswer | null): Note {
  return { ...stored, parked: stored.sort === 'parked' ? answer : null };
}

/** For sorting. An id tells of a note only its day; of one day, the last that was written is the newest. */
export function newestNoteFirst(one: Note, other: Note): number {
  const [day, otherDay] = [one.id.slice(0, 10), other.id.slice(0, 10)];
  if (day !== otherDay) return day < otherDay ? 1 : -1;
  return Temporal.Instant.compare(other.written, one.written) || (one.id < other.id ? 1 : -1);
}

export function beganOn(id: Note['id']): Temporal.PlainDate {
  return Temporal.PlainDate.from(id.slice(0, 10));
}
