import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { notesFound, type SearchableNote, searchable } from '../../../core/journal/note-search.ts';
import { readNotesInPieces } from '../../../platform/storage/journal/note-store.ts';

/** So few are read and made ready at a time that no frame has to wait for them. */
const atOnce = 40;
/** So many of what was found stand there at first, and so many more each time that the person asks for others. */
const shownAtOnce = 20;

/** What is found in all notes by words. They are read when the field is gone to, and again when others are stored. */
export function noteSearch(shown: ReadonlySignal<object | null>) {
  const words = signal('');
  const isWanted = signal(false);
  /** Whether a later Tend wrote some of them. */
  const hasNewer = signal(false);
  /** Whether some of them could not be read, so that nobody can tell what is in them. */
  const isCut = signal(false);
  const ready = signal<readonly SearchableNote[] | null>(null);
  const most = signal(shownAtOnce);
  const isSought = computed(() => words.value.trim() !== '');
  const reading: { latest: object } = { latest: {} };
  const read = async () => {
    const mine = {};
    reading.latest = mine;
    const known = new Map(ready.peek()?.map((one) => [one.note.id, one]));
    const found: SearchableNote[] = [];
    let some = false;
    let cut = false;
    try {
      for await (const { records, newer } of readNotesInPieces(atOnce)) {
        found.push(...records.map((note) => searchable(note, known.get(note.id))));
        some ||= newer.length > 0;
        if (reading.latest !== mine) return;
      }
    } catch {
      cut = true;
    }
    if (reading.latest !== mine) return;
    batch(() => {
      ready.value = found;
      hasNewer.value = some;
      isCut.value = cut;
    });
  };
  effect(() => {
    if (shown.value && isWanted.value) read();
  });
  return {
    words,
    prepare: () => {
      isWanted.value = true;
    },
    seek: (typed: string) => {
      words.value = typed;
      most.value = shownAtOnce;
      isWanted.value = true;
    },
    /** `null` where nothing is sought, or all is still being read. */
    found: computed(() => (isSought.value && ready.value ? notesFound(ready.value, words.value) : null)),
    isSought,
    hasNewer,
    isCut,
    most,
    more: () => {
      most.value = most.peek() + shownAtOnce;
    },
  };
}
