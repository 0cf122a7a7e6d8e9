import { ChangedMeanwhile } from './journal-key.ts';
import type { Note, ParkedAnswer } from './note.ts';

export type NewNote = Pick<Note, 'id' | 'sort' | 'strategy'>;

export function begunNote({ id, sort, strategy }: NewNote, now: Temporal.Instant): Note {
  return { id, sort, strategy: sort === 'line' ? strategy : null, text: '', draft: null, written: now, parked: null };
}

/**
 * Kept as it is now. Throws `ChangedMeanwhile` where another page has kept something else since: that is never written over,
 * and what is being typed there stays to go on with.
 */
export function keptNote(seen: Note, stored: Note | null, text: string): Note {
  const note = stored ?? seen;
  if (note.text !== seen.text && note.text !== text) throw new ChangedMeanwhile(`${note.id} has another text by now`);
  return { ...note, text, draft: note.draft === seen.draft || note.draft === text ? null : note.draft };
}

/** Throws `ChangedMeanwhile` where something else is being typed in another page. */
export function draftedNote(seen: Note, stored: Note | null, draft: string | null): Note {
  const note = stored ?? seen;
  if (note.draft !== seen.draft && note.draft !== draft) throw new ChangedMeanwhile(`${note.id} is typed elsewhere`);
  return { ...note, draft };
}

/** What was only begun, as far as the person saw it. Throws `ChangedMeanwhile` where there is more by now. */
export function assertOnlyBegun(seen: Note, stored: Note): void {
  if (stored.text !== '' || stored.draft !== seen.draft) throw new ChangedMeanwhile(`${stored.id} was gone on with`);
}

export function isToLookAt({ sort, parked, text, id }: Note, today: Temporal.PlainDate): boolean {
  if (sort !== 'parked' || text === '') return false;
  if (parked === 'asked' || parked === 'let_go') return false;
  return Temporal.PlainDate.compare(beganOn(id), today) < 0;
}

export function lookedAt(stored: Note, answer: ParkedAnswer | null): Note {
  return { ...stored, parked: stored.sort === 'parked' ? answer : null };
}

export function beganOn(id: Note['id']): Temporal.PlainDate {
  return Temporal.PlainDate.from(id.slice(0, 10));
}
