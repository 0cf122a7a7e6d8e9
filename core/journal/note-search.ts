import { folded } from '../strategies/search-words.ts';
import type { Note } from './note.ts';
import { newestNoteFirst } from './note-changes.ts';

export interface SearchableNote {
  note: Note;
  folded: string;
}

/** `known`: as it was made ready before. Folding is what takes long, and most notes stay as they are. */
export function searchable(note: Note, known?: SearchableNote): SearchableNote {
  const isSame = known?.note.text === note.text && known.note.draft === note.draft;
  return { note, folded: isSame ? known.folded : folded(`${note.text}\n${note.draft ?? ''}`) };
}

/** Those that hold every piece that was typed, wherever in a word, the newest first; nothing where nothing was typed. */
export function notesFound(all: readonly SearchableNote[], typed: string): Note[] {
  const pieces = folded(typed)
    .split(/\s+/)
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return [];
  return all
    .filter((one) => pieces.every((piece) => one.folded.includes(piece)))
    .map(({ note }) => note)
    .toSorted(newestNoteFirst);
}
