import { datedId, idAfter } from '../../core/journal/journal-key.ts';
import type { Note, ParkedAnswer } from '../../core/journal/note.ts';
import {
  assertOnlyBegun,
  beganOn,
  begunNote,
  draftedNote,
  isUnkeptNote,
  keptNote,
  lookedAt,
  type NewNote,
} from '../../core/journal/note-changes.ts';
import { RemovedMeanwhile } from '../../core/records/changed-meanwhile.ts';
import { assertStorable, fitting } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import {
  changeNote,
  dropNote,
  noteKey,
  putBackNote,
  removeNote,
  typedNotes,
} from '../../platform/storage/journal/note-store.ts';
import { leaveTyped } from '../../platform/storage/last-typed.ts';

export function beginNote(note: Omit<NewNote, 'id'>, today: Temporal.PlainDate, now: Temporal.Instant): Note {
  return begunNote({ ...note, id: datedId(today, randomId()) }, now);
}

/**
 * Keeps what is being typed just as it is; `null` drops it, and nothing is left of a note of which there was no more.
 * Rejects with `TooLong` only where no stored text may be so long, and with `ChangedMeanwhile` where another page has
 * removed it, or is typing in it.
 */
export async function keepNoteDraft(seen: Note, draft: string | null): Promise<Note> {
  assertStorable('note', draft ?? '');
  if (draft === null && seen.text === '') {
    await dropNote(seen.id, (stored) => assertOnlyBegun(seen, stored));
    return { ...seen, draft };
  }
  return changeNote(seen.id, (stored) => draftedNote(seen, stored, draft), isUnkeptNote(seen) ? seen : null);
}

/** What is typed while its page closes, each after the other. It is kept as soon as notes are read again. */
export function leaveNoteDraft(seen: Note, drafts: readonly (string | null)[]): void {
  const typed = drafts.map((draft) => draftedNote(seen, seen, draft));
  leaveTyped(typedNotes, noteKey(seen.id), [isUnkeptNote(seen) ? null : seen, ...typed]);
}

/**
 * Rejects with `TooLong`, or with `ChangedMeanwhile` where another page has kept something else. Where it was removed
 * there, what the person keeps here is another note.
 */
export async function keepNote(seen: Note, typed: string, now: Temporal.Instant): Promise<Note> {
  const text = fitting('note', typed);
  try {
    return await changeNote(seen.id, (stored) => keptNote(seen, stored, text, now), isUnkeptNote(seen) ? seen : null);
  } catch (error) {
    if (!(error instanceof RemovedMeanwhile)) throw error;
    return addLike(seen, text);
  }
}

/** For where another page has kept something else: that stays. Rejects with `TooLong`. */
export async function keepAnotherNote(seen: Note, typed: string): Promise<Note> {
  const another = await addLike(seen, fitting('note', typed));
  // What of it was begun there is in no form any more; what another page types there stays.
  await keepNoteDraft(seen, null).catch(() => {});
  return another;
}

function addLike(seen: Note, text: string): Promise<Note> {
  const another = { ...seen, id: datedId(beganOn(seen.id), randomId()), text, draft: null };
  return changeNote(another.id, () => another, another);
}

export async function answerParked(seen: Note, answer: ParkedAnswer | null): Promise<Note> {
  return changeNote(seen.id, (stored) => lookedAt(stored, answer));
}

/** One that was removed. Rejects with `ChangedMeanwhile` where it was brought back and removed again, or erased. */
export async function bringBackNote(note: Note): Promise<Note> {
  return putBackNote(note.id, { ...note, id: idAfter(note.id) });
}

/** What was only begun goes; of a note that was kept, only what was being changed. Rejects with `ChangedMeanwhile`. */
export async function dropNoteDraft(seen: Note, now: Temporal.Instant): Promise<void> {
  if (seen.text === '') await removeNote(seen.id, now, (stored) => assertOnlyBegun(seen, stored));
  else await keepNoteDraft(seen, null);
}
