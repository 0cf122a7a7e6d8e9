import { signal } from '@preact/signals';
import { bringBackPromise } from '../../../app/journal/add-promise.ts';
import { answerPromise, movePromise, type Open, takeBackAnswer } from '../../../app/journal/answer-promise.ts';
import { dropPromiseDraft } from '../../../app/journal/keep-promise-draft.ts';
import type { SaidOfPromise } from '../../../components/journal/promises/AnsweredPromise.tsx';
import type { Moving } from '../../../components/journal/promises/PromiseItem.tsx';
import { isOpenPromise, type OwnPromise, type PromiseAnswer } from '../../../core/journal/own-promise.ts';
import { typedDate } from '../../../core/time/typed-date.ts';
import { removePromise } from '../../../platform/storage/journal/promise-store.ts';
import { here } from '../../page/here.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';

interface Answered {
  promise: OwnPromise;
  answer: SaidOfPromise;
}

export function promiseActions(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  /** The last one of which something was said, and those that were removed before: nothing else brings them back. */
  const answered = signal<readonly Answered[]>([]);
  const without = ({ id }: OwnPromise) => answered.peek().filter(({ promise }) => promise.id !== id);
  const moving = signal<Readonly<Record<string, Moving>>>({});
  const stopMoving = (id: string) => {
    const { [id]: _, ...others } = moving.peek();
    moving.value = others;
  };
  /** `action` gives what became of it, if anything did: of that alone there is an Undo. */
  const say = async (id: string, answer: Answered['answer'], action: () => Promise<OwnPromise | null>) => {
    const became = await attempt(id, async () => {
      const promise = await action();
      const removed = promise && without(promise).filter((one) => one.answer === 'removed');
      if (removed) answered.value = [{ promise, answer }, ...removed];
      return promise;
    });
    if (!became) return;
    stopMoving(id);
    page.say('nothing');
    if (became.done) focus(`answered-${id}`);
    else focus(answer === 'removed' ? 'add-promise' : `promise-${id}`);
  };
  return {
    answered,
    moving,
    answer: (open: Open, answer: Exclude<PromiseAnswer, 'renegotiated'>) =>
      say(open.id, answer, () => answerPromise(open, answer, ...here())),
    move: ({ id }: Open) => {
      moving.value = { ...moving.peek(), [id]: { date: '', saidInTime: false } };
      focus(`move-${id}`);
    },
    typeMove: ({ id }: Open, part: Partial<Moving>) => {
      const now = moving.peek()[id];
      if (now) moving.value = { ...moving.peek(), [id]: { ...now, ...part } };
    },
    moveTo: async (open: Open, isOver: boolean) => {
      const { date: typed = '', saidInTime = false } = moving.peek()[open.id] ?? {};
      const date = typedDate(typed);
      if (!date) return;
      const to = { date, time: open.due.time, saidInTime };
      const late = saidInTime ? 'in_time' : 'missed';
      await say(open.id, isOver ? late : 'renegotiated', () => movePromise(open, to, ...here()));
    },
    stay: ({ id }: Open) => {
      stopMoving(id);
      focus(`promise-${id}`);
    },
    remove: (promise: OwnPromise) => say(promise.id, 'removed', () => removePromise(promise.id, here()[0])),
    drop: async (promise: OwnPromise) => {
      if (await attempt(promise.id, () => dropPromiseDraft(promise, here()[0])))
        focus(isOpenPromise(promise) ? `promise-${promise.id}` : 'add-promise');
    },
    takeBack: async (said: Answered) => {
      if (!answered.peek().includes(said)) return;
      const { promise, answer } = said;
      const bringBack = () => (answer === 'removed' ? bringBackPromise(promise) : takeBackAnswer(promise));
      const back = await attempt(promise.id, bringBack, 'undo');
      if (!back) return;
      answered.value = without(promise);
      page.say('back');
      focus(`promise-${back.done.id}`);
    },
    reopen: async (promise: OwnPromise) => {
      if (!(await attempt(promise.id, () => takeBackAnswer(promise)))) return;
      page.say('back');
      focus(`promise-${promise.id}`);
    },
    forget: () => {
      answered.value = [];
      moving.value = {};
    },
  };
}
