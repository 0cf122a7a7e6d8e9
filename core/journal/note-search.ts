import { folded } from '../strategies/search-words.ts';
import type { Note } from './note.ts';

export interface SearchableNote {
  note: Note;
  folded: string;
}

export function searchable(note: Note): SearchableNote {
  return { note, folded: folded(`${note.text}\n${note.draft ?? ''}`) };
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
    .toReversed();
}
