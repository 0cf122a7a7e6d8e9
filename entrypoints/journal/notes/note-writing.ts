import { signal } from '@preact/signals';
import { beginNote, keepAnotherNote, keepNote, keepNoteDraft, leaveNoteDraft } from '../../../app/journal/keep-note.ts';
import type { Note, NoteSort } from '../../../core/journal/note.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { excessIn } from '../../../core/text/text-limits.ts';
import { here } from '../../page/here.ts';
import { draftKeeping } from '../draft-keeping.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';

interface NoteWriting {
  note: Note;
  text: string;
  isNew: boolean;
  asked: number;
  missing: boolean;
  /** Whether it is asked first: what was typed could not be kept, not even to go on with. */
  isLeaving: boolean;
}

/** Where a note of its sort is begun. */
export function writePlace({ sort }: Note): string {
  return `write-${sort === 'line' ? 'page' : sort}`;
}

export function noteWriting(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  const form = signal<NoteWriting | null>(null);
  const change = (part: Partial<NoteWriting>) => {
    const now = form.peek();
    if (now) form.value = { ...now, ...part };
  };
  const drafts = draftKeeping(page, {
    at: 'note',
    now: () => {
      const now = form.peek();
      if (!now) return null;
      const { note, text } = now;
      const draftOf = (typed: string) => (typed === note.text ? null : typed);
      return {
        id: note.id,
        typed: text,
        keep: async () => (await keepNoteDraft(note, draftOf(text))).draft,
        leave: (texts) => leaveNoteDraft(note, texts.map(draftOf)),
      };
    },
    kept: (draft) => {
      const now = form.peek();
      if (now) change({ note: { ...now.note, draft } });
    },
  });
  /** Whether nothing is being written any more that is kept nowhere: that stays where it is. */
  const mayOpen = async () => {
    if (!form.peek()) return true;
    if (await drafts.keepLast()) {
      await page.read();
      return true;
    }
    focus('note');
    return false;
  };
  const open = (note: Note, text: string, isNew: boolean) => {
    form.value = { note, text, isNew, asked: 0, missing: false, isLeaving: false };
    drafts.forget();
    page.failed.value = null;
    page.say('nothing');
    focus('note');
  };
  const close = (place: string) => {
    form.value = null;
    drafts.forget();
    focus(place);
  };
  const keepBy = async (store: (seen: Note, text: string) => Promise<Note>) => {
    const now = form.peek();
    if (!now) return;
    const { text } = now;
    const missing = text.trim() === '';
    if (missing || excessIn('note', text) > 0) {
      change({ asked: now.asked + 1, missing, isLeaving: false });
      return focus('note');
    }
    await drafts.inTurn(async () => {
      const seen = form.peek()?.note;
      if (!seen) return;
      const worked = await attempt('note', async () => change({ note: await store(seen, text) }));
      const after = form.peek();
      // What was typed meanwhile is not kept yet.
      if (!worked || after?.text !== text) return;
      close(`note-${after.note.id}`);
      page.say('kept');
    });
  };
  const closeHere = async () => {
    const now = form.peek();
    if (!now) return;
    page.failed.value = null;
    close(now.isNew ? writePlace(now.note) : `note-${now.note.id}`);
    await page.read();
  };
  return {
    form,
    unkept: drafts.unkept,
    write: async (sort: NoteSort, strategy: StrategyId | null = null) => {
      const today = page.shown.peek()?.days.today;
      if (!today || !(await mayOpen())) return;
      open(beginNote({ sort, strategy }, today, here()[0]), '', true);
    },
    edit: async (note: Note) => {
      if (await mayOpen()) open(note, note.draft ?? note.text, false);
    },
    type: (text: string) => {
      change({ text, missing: false, isLeaving: false });
      drafts.typed();
    },
    keep: () => {
      const failed = page.failed.peek();
      // It was told that another page was first, and what keeping it all the same does.
      const isTold = failed?.at === 'note' && failed.what === 'changed';
      return keepBy(isTold ? keepAnotherNote : (seen, text) => keepNote(seen, text, here()[0]));
    },
    /** What was typed is there to go on with. Where it could not be kept, that is asked about first. */
    leave: async () => {
      if (await drafts.keepLast()) return closeHere();
      change({ isLeaving: true });
      focus('note-leaving');
    },
    stay: () => {
      change({ isLeaving: false });
      focus('note');
    },
    drop: closeHere,
  };
}
