import { signal } from '@preact/signals';
import { beginNote, keepNote, keepNoteDraft } from '../../../app/journal/keep-note.ts';
import type { Note, NoteSort } from '../../../core/journal/note.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { excessIn } from '../../../core/text/text-limits.ts';
import { here } from '../../page/here.ts';
import { type JournalAttempt, type JournalPageStore, journalFailure } from '../journal-attempt.ts';

interface NoteWriting {
  note: Note;
  text: string;
  isNew: boolean;
  asked: number;
  missing: boolean;
}

/** So far behind the last letter what is typed is kept. */
export const behindMs = 250;

/** Where a note of its sort is begun. */
export function writePlace({ sort }: Note): string {
  return `write-${sort === 'line' ? 'page' : sort}`;
}

export function noteWriting(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  const writing = signal<NoteWriting | null>(null);
  /** Whether what stands in the field is stored nowhere yet. */
  const unkept = signal(false);
  const waiting = { timer: 0, last: Promise.resolve() };
  const change = (part: Partial<NoteWriting>) => {
    const now = writing.peek();
    if (now) writing.value = { ...now, ...part };
  };
  const keepDraft = async () => {
    clearTimeout(waiting.timer);
    const now = writing.peek();
    if (!now || !unkept.peek()) return;
    const { note, text } = now;
    try {
      const { draft } = await keepNoteDraft(note, text === note.text ? null : text);
      const after = writing.peek();
      if (after?.note.id === note.id) change({ note: { ...after.note, draft } });
      if (after?.text === text) unkept.value = false;
      if (page.failed.peek()?.at === 'note') page.failed.value = null;
    } catch (error) {
      // What is too long for any draft is said by the field itself.
      if (!(error instanceof Error && error.name === 'TooLong'))
        page.failed.value = { at: 'note', what: journalFailure(error) };
    }
  };
  const flush = () => {
    waiting.last = waiting.last.then(keepDraft);
    return waiting.last;
  };
  addEventListener('pagehide', flush);
  /** Whether nothing is being written any more that is kept nowhere: that stays where it is. */
  const mayOpen = async () => {
    if (!writing.peek()) return true;
    await flush();
    if (!unkept.peek()) {
      await page.read();
      return true;
    }
    focus('note');
    return false;
  };
  const open = (note: Note, text: string, isNew: boolean) => {
    writing.value = { note, text, isNew, asked: 0, missing: false };
    unkept.value = false;
    page.failed.value = null;
    page.say('nothing');
    focus('note');
  };
  const close = (place: string) => {
    writing.value = null;
    unkept.value = false;
    focus(place);
  };
  return {
    writing,
    unkept,
    write: async (sort: NoteSort, strategy: StrategyId | null = null) => {
      const today = page.shown.peek()?.days.today;
      if (!today || !(await mayOpen())) return;
      open(beginNote({ sort, strategy }, today, here()[0]), '', true);
    },
    edit: async (note: Note) => {
      if (await mayOpen()) open(note, note.draft ?? note.text, false);
    },
    type: (text: string) => {
      change({ text, missing: false });
      unkept.value = true;
      clearTimeout(waiting.timer);
      waiting.timer = window.setTimeout(flush, behindMs);
    },
    keep: async () => {
      const now = writing.peek();
      if (!now) return;
      const missing = now.text.trim() === '';
      if (missing || excessIn('note', now.text) > 0) {
        change({ asked: now.asked + 1, missing });
        return focus('note');
      }
      clearTimeout(waiting.timer);
      await waiting.last;
      const kept = { id: now.note.id };
      const worked = await attempt('note', async () => {
        kept.id = (await keepNote(writing.peek()?.note ?? now.note, now.text)).id;
      });
      if (!worked) return;
      close(`note-${kept.id}`);
      page.say('kept');
    },
    /** What was typed is there to go on with. Where it could not be kept, it stays where it is. */
    leave: async () => {
      const now = writing.peek();
      await flush();
      if (!now || unkept.peek()) return;
      close(now.isNew ? writePlace(now.note) : `note-${now.note.id}`);
      await page.read();
    },
  };
}
