import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { notesFound, type SearchableNote, searchable } from '../../../core/journal/note-search.ts';
import { readNotes } from '../../../platform/storage/journal/note-store.ts';

/** So few are made ready at a time that no frame has to wait for them. */
const atOnce = 100;
const first = Temporal.PlainDate.from('1970-01-01');
const last = Temporal.PlainDate.from('9999-12-31');

/** What is found in all notes by words. They are read when something is sought, and again when others are stored. */
export function noteSearch(shown: ReadonlySignal<object | null>) {
  const words = signal('');
  const ready = signal<readonly SearchableNote[] | null>(null);
  const isSought = computed(() => words.value.trim() !== '');
  const reading: { latest: object } = { latest: {} };
  const read = async () => {
    const mine = {};
    reading.latest = mine;
    const found: SearchableNote[] = [];
    const notes = await readNotes(first, last).catch(() => []);
    for (let at = 0; at < notes.length; at += atOnce) {
      found.push(...notes.slice(at, at + atOnce).map(searchable));
      await new Promise((resolve) => setTimeout(resolve));
      if (reading.latest !== mine) return;
    }
    ready.value = found;
  };
  effect(() => {
    if (shown.value && isSought.value) read();
  });
  return {
    words,
    seek: (typed: string) => {
      words.value = typed;
    },
    /** `null` where nothing is sought, or all is still being read. */
    found: computed(() => (isSought.value && ready.value ? notesFound(ready.value, words.value) : null)),
    isSought,
  };
}
