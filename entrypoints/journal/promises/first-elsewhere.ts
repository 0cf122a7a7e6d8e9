import type { OwnPromise } from '../../../core/journal/own-promise.ts';
import type { DraftKeeping } from '../draft-keeping.ts';
import type { JournalPageStore } from '../journal-attempt.ts';

interface Form {
  /** Of what it is; `null` where nothing is being written. */
  seen: () => OwnPromise | null;
  /** From then on it is of another one, which is begun with it. */
  becomeAnother: () => void;
  stay: (seen: OwnPromise) => void;
}

/** What becomes of what is typed of a promise where another window was first: no form is left without a way out. */
export function firstElsewhere(page: JournalPageStore, drafts: DraftKeeping, form: Form) {
  /** Whether the person was told of it. */
  const wasFirst = () => {
    const failed = page.failed.peek();
    return failed?.at === 'promise' && (failed.what === 'changed' || failed.what === 'removed');
  };
  return {
    wasFirst,
    promiseShown: (id: OwnPromise['id']) => {
      const shown = page.shown.peek();
      return shown?.section === 'promises' ? shown.promises.find((one) => one.id === id) : undefined;
    },
    /** Gives whether nothing is left that is stored nowhere. What lost its place elsewhere becomes another that is begun. */
    keepLast: async () => {
      const seen = form.seen();
      const wasKept = !drafts.unkept.peek();
      // What was kept may have gone with the promise since.
      if (seen?.draft) drafts.typed();
      if (await drafts.keepLast()) return true;
      if (wasKept && page.failed.peek()?.what !== 'removed') {
        drafts.forget();
        return true;
      }
      if (!seen || !wasFirst()) return false;
      form.becomeAnother();
      if (await drafts.keepLast()) return true;
      form.stay(seen);
      return false;
    },
  };
}
