import { signal } from '@preact/signals';
import { changeFailureOf } from '../../platform/storage/failure.ts';
import type { JournalPageStore } from './journal-attempt.ts';

/** What stands in a form now. */
interface Typing<Typed, Draft> {
  /** Of what it is. */
  id: string;
  /** Compared with `===`: another one as soon as more is typed. */
  typed: Typed;
  keep: () => Promise<Draft>;
  /** For when its page goes and there may be no time to keep it. */
  leave: (typed: readonly Typed[]) => void;
}

export type DraftKeeping = ReturnType<typeof draftKeeping>;

/** So far behind a letter it is kept, at most. */
const behindMs = 250;

/** Keeps what is being typed in a form, a little behind the letters and when the page goes. */
export function draftKeeping<Typed, Draft>(
  page: JournalPageStore,
  form: {
    /** Where it is told that it cannot be kept. */
    at: string;
    now: () => Typing<Typed, Draft> | null;
    kept: (draft: Draft) => void;
  },
) {
  /** Whether what stands in the form is stored nowhere yet. */
  const unkept = signal(false);
  const waiting = { timer: 0, last: Promise.resolve() };
  /** What is being stored. */
  let onItsWay: Typing<Typed, Draft> | null = null;
  const stop = () => {
    clearTimeout(waiting.timer);
    waiting.timer = 0;
  };
  const keep = async () => {
    stop();
    const now = form.now();
    if (!now || !unkept.peek()) return;
    onItsWay = now;
    try {
      const draft = await now.keep();
      const after = form.now();
      if (after?.id === now.id) form.kept(draft);
      if (after?.typed === now.typed) unkept.value = false;
      if (page.failed.peek()?.at === form.at) page.failed.value = null;
    } catch (error) {
      // What is too long for any draft is said by the field itself.
      if (!(error instanceof Error && error.name === 'TooLong'))
        page.failed.value = { at: form.at, what: changeFailureOf(error) };
    } finally {
      onItsWay = null;
    }
  };
  const flush = () => {
    waiting.last = waiting.last.then(keep);
    return waiting.last;
  };
  addEventListener('pagehide', () => {
    const now = form.now();
    if (!now || !unkept.peek()) return;
    now.leave([...(onItsWay?.id === now.id ? [onItsWay.typed] : []), now.typed]);
    flush();
  });
  return {
    unkept,
    typed: () => {
      unkept.value = true;
      waiting.timer ||= window.setTimeout(flush, behindMs);
    },
    /** Gives whether nothing is left that is stored nowhere. */
    keepLast: async () => {
      await flush();
      return !unkept.peek();
    },
    /** Resolves when nothing is being stored any more; what waits for its moment is not stored by itself then. */
    settled: () => {
      stop();
      return waiting.last;
    },
    /** The same, and does this then, which must not reject; what is typed meanwhile is stored after it. */
    inTurn: (work: () => Promise<void>) => {
      stop();
      waiting.last = waiting.last.then(work);
      return waiting.last;
    },
    forget: () => {
      stop();
      unkept.value = false;
    },
  };
}
