import { signal } from '@preact/signals';
import { keepPromiseDraft } from '../../../app/journal/keep-promise-draft.ts';
import type { OwnPromise, PromiseDraft } from '../../../core/journal/own-promise.ts';
import { type JournalPageStore, journalFailure } from '../journal-attempt.ts';
import { behindMs } from '../notes/note-writing.ts';

/** Keeps a promise that is being typed, a little behind the last letter and when the page goes. */
export function promiseDrafts(
  page: JournalPageStore,
  form: {
    typed: () => { seen: OwnPromise; typed: PromiseDraft } | null;
    kept: (promise: OwnPromise) => void;
  },
) {
  /** Whether what stands in the form is stored nowhere yet. */
  const unkept = signal(false);
  const waiting = { timer: 0, last: Promise.resolve() };
  const keep = async () => {
    clearTimeout(waiting.timer);
    const now = form.typed();
    if (!now || !unkept.peek()) return;
    try {
      const { draft } = await keepPromiseDraft(now.seen, now.typed);
      const after = form.typed();
      if (after?.seen.id === now.seen.id) form.kept({ ...after.seen, draft });
      if (after?.typed === now.typed) unkept.value = false;
      if (page.failed.peek()?.at === 'promise') page.failed.value = null;
    } catch (error) {
      // What is too long for any draft is said by the field itself.
      if (!(error instanceof Error && error.name === 'TooLong'))
        page.failed.value = { at: 'promise', what: journalFailure(error) };
    }
  };
  const flush = () => {
    waiting.last = waiting.last.then(keep);
    return waiting.last;
  };
  addEventListener('pagehide', flush);
  return {
    unkept,
    typed: () => {
      unkept.value = true;
      clearTimeout(waiting.timer);
      waiting.timer = window.setTimeout(flush, behindMs);
    },
    /** Gives whether nothing is left that is stored nowhere. */
    keepLast: async () => {
      await flush();
      return !unkept.peek();
    },
    /** Resolves when nothing is being stored any more; what waits for its moment is not stored by itself then. */
    settled: () => {
      clearTimeout(waiting.timer);
      return waiting.last;
    },
    forget: () => {
      clearTimeout(waiting.timer);
      unkept.value = false;
    },
  };
}
