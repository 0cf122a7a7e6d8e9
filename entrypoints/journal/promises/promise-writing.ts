import { signal } from '@preact/signals';
import { makePromise } from '../../../app/journal/add-promise.ts';
import { rewordPromise } from '../../../app/journal/reword-promise.ts';
import type { PromiseTyped } from '../../../components/journal/promises/PromiseForm.tsx';
import type { OwnPromise } from '../../../core/journal/own-promise.ts';
import { seriesFrom, withCushion } from '../../../core/journal/promise-dates.ts';
import { firstTooLong } from '../../../core/text/text-limits.ts';
import { typedDate } from '../../../core/time/typed-date.ts';
import { here } from '../../page/here.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';

interface PromiseWriting {
  typed: PromiseTyped;
  /** The one that is changed; `null` where it is a new one. */
  seen: OwnPromise | null;
  question: 'small' | 'many' | null;
  small: boolean;
  asked: number;
  missing: boolean;
}

const nothing: PromiseTyped = { what: '', to: '', date: '', every: 'never' };

export function promiseWriting(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  const writing = signal<PromiseWriting | null>(null);
  const change = (part: Partial<PromiseWriting>) => {
    const now = writing.peek();
    if (now) writing.value = { ...now, ...part };
  };
  const close = () => {
    const closed = writing.peek();
    writing.value = null;
    page.failed.value = null;
    focus(closed?.seen ? `promise-${closed.seen.id}` : 'add-promise');
  };
  const refuse = (field: 'promise' | 'promisedTo', missing: boolean) => {
    change({ missing, asked: (writing.peek()?.asked ?? 0) + 1, question: null });
    focus(field);
  };
  const mayKeep = ({ typed: { what, to } }: PromiseWriting): boolean => {
    if (what.trim() === '') refuse('promise', true);
    const tooLong = what.trim() !== '' && firstTooLong({ promise: what, promisedTo: to });
    if (tooLong) refuse(tooLong === 'promisedTo' ? tooLong : 'promise', false);
    return what.trim() !== '' && !tooLong;
  };
  const seriesOf = ({ every }: PromiseTyped, date: Temporal.PlainDate) =>
    every === 'never' ? null : seriesFrom(every, date);
  const ask = (question: 'small' | 'many') => {
    change({ question });
    focus('promise-question');
  };
  const make = async (date: Temporal.PlainDate, evenSo: boolean) => {
    const { typed } = writing.peek() ?? {};
    if (!typed) return;
    const { what, to } = typed;
    const made: { promise: OwnPromise | null } = { promise: null };
    const words = { what, to, series: seriesOf(typed, date), asked: true };
    const worked = await attempt('promise', async () => {
      made.promise = await makePromise({ ...words, due: { date, time: null } }, evenSo, here()[0]);
    });
    if (!worked) return;
    if (!made.promise) return ask('many');
    writing.value = null;
    page.say('promised');
    focus(`promise-${made.promise.id}`);
  };
  const reword = async (seen: OwnPromise, typed: PromiseTyped) => {
    const { what, to } = typed;
    const from = seen.due?.date;
    const isSame = (seen.series?.every ?? 'never') === typed.every;
    const series = isSame || !from ? seen.series : seriesOf(typed, from);
    if (!(await attempt('promise', () => rewordPromise(seen, { what, to, series })))) return;
    close();
    page.say('changed');
  };
  const begin = (typed: PromiseTyped, seen: OwnPromise | null) => {
    writing.value = { typed, seen, question: null, small: false, asked: 0, missing: false };
    page.failed.value = null;
    page.say('nothing');
    focus('promise');
  };
  const dates = () => {
    const { date = '' } = writing.peek()?.typed ?? {};
    const today = page.shown.peek()?.days.today;
    const due = typedDate(date);
    return due && today ? { due, cushion: withCushion({ date: due, time: null }, today).date } : null;
  };

  return {
    writing,
    dates,
    write: () => begin(nothing, null),
    take: (offered: Pick<PromiseTyped, 'what' | 'date'>) => begin({ ...nothing, ...offered }, null),
    edit: (seen: OwnPromise) => {
      const { what, to, series } = seen;
      begin({ what, to, date: '', every: series?.every ?? 'never' }, seen);
    },
    type: (part: Partial<PromiseTyped>) => {
      const typed = writing.peek()?.typed;
      if (typed) change({ typed: { ...typed, ...part }, missing: false });
    },
    keep: async () => {
      const now = writing.peek();
      if (!now || !mayKeep(now)) return;
      if (now.seen) return reword(now.seen, now.typed);
      const due = dates()?.due;
      if (!due) return focus('promise-date');
      // Asked once, and never again while it is made smaller.
      if (now.small) return make(due, false);
      change({ small: true });
      ask('small');
    },
    cushion: async () => {
      const cushion = dates()?.cushion;
      if (!cushion) return;
      const typed = writing.peek()?.typed ?? nothing;
      change({ typed: { ...typed, date: cushion.toString() } });
      await make(cushion, false);
    },
    asIs: async () => {
      const due = dates()?.due;
      if (due) await make(due, writing.peek()?.question === 'many');
    },
    back: () => {
      change({ question: null });
      page.failed.value = null;
      focus('promise');
    },
    leave: close,
  };
}
