import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { beginNote, keepNote } from '../../app/journal/keep-note.ts';
import type { TextSaid } from '../../components/practice/TextActions.tsx';
import type { Note } from '../../core/journal/note.ts';
import { goesOnFrom } from '../../core/practice/kept-text.ts';
import { writeFailureOf } from '../../platform/storage/failure.ts';
import { here } from '../page/here.ts';
import { oneAtATime } from '../page/one-at-a-time.ts';

/** Copies a text, and keeps it as a note where the person asks for that: the same note once it was gone on with. */
export function textKeeping(text: ReadonlySignal<string>, today: () => Temporal.PlainDate | null) {
  const said = signal<{ what: TextSaid }>({ what: 'nothing' });
  const say = (what: TextSaid) => {
    said.value = { what };
  };
  /** The text that is in another place, too. */
  const elsewhere = signal('');
  let note: Note | null = null;
  return {
    said,
    say,
    unkept: computed(() => text.value.trim() !== '' && text.value !== elsewhere.value),
    copy: () => {
      const copied = text.peek();
      return navigator.clipboard.writeText(copied).then(
        () => {
          elsewhere.value = copied;
          say('copied');
        },
        () => say('not_copied'),
      );
    },
    keep: oneAtATime(async () => {
      const day = today();
      if (!day) return;
      const typed = text.peek();
      const [now] = here();
      const before = note && goesOnFrom(note.text, typed) ? note : null;
      try {
        note = await keepNote(before ?? beginNote({ sort: 'page', strategy: null }, day, now), typed, now);
        elsewhere.value = typed;
        // What was typed meanwhile is not kept yet.
        if (text.peek() === typed) say('kept');
      } catch (error) {
        const failed = failedWords(error);
        // The next press keeps another one: this one cannot be kept from here any more.
        if (failed === 'changed') note = null;
        say(failed);
      }
    }),
  };
}

function failedWords(error: unknown): TextSaid {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TooLong') return 'too_long';
  if (name === 'ChangedMeanwhile') return 'changed';
  const failure = writeFailureOf(error);
  return failure === 'save' ? 'not_kept' : failure;
}
