import { computed, signal } from '@preact/signals';
import type { Parts } from '../../components/practice/written-words.ts';
import { textKeeping } from './text-keeping.ts';

export type WritingStore = ReturnType<typeof writingStore>;

/** A text made of parts, until the person writes on in it. */
export function writingStore(compose: (parts: Parts) => string, today: () => Temporal.PlainDate | null) {
  const parts = signal<Parts>({});
  const own = signal<string | null>(null);
  /** The person's own words that were given up last. */
  const given = signal<string | null>(null);
  const text = computed(() => own.value ?? compose(parts.value));
  const { said, say, unkept, copy, keep } = textKeeping(text, today);
  /** The parts as they were when the person last wrote on in the text: what is typed in them since is not in it. */
  const writtenOn = signal<Parts>({});
  const isBeside = computed(
    () =>
      own.value !== null &&
      Object.entries(parts.value).some(([name, typed]) => typed.trim() !== '' && typed !== writtenOn.value[name]),
  );
  return {
    parts,
    text,
    isWrittenIn: computed(() => [text.value, ...Object.values(parts.value)].some((typed) => typed.trim() !== '')),
    changed: computed(() => own.value !== null && compose(parts.value) !== ''),
    undoable: computed(() => own.value === null && given.value !== null),
    said,
    say,
    unkept: computed(() => unkept.value || isBeside.value),
    on: {
      part: (name: string, typed: string) => {
        parts.value = { ...parts.peek(), [name]: typed };
        say('nothing');
      },
      type: (typed: string) => {
        own.value = typed === compose(parts.peek()) ? null : typed;
        writtenOn.value = parts.peek();
        given.value = null;
        say('nothing');
      },
      anew: () => {
        given.value = own.peek() || null;
        own.value = null;
        say('nothing');
      },
      back: () => {
        own.value = given.peek();
        given.value = null;
        say('nothing');
      },
      copy,
      keep,
    },
  };
}
