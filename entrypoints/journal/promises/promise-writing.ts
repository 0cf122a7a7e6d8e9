import { computed, signal } from '@preact/signals';
import { makePromise } from '../../../app/journal/add-promise.ts';
import { beginPromise, keepPromiseDraft, leavePromiseDraft } from '../../../app/journal/keep-promise-draft.ts';
import { rewordPromise } from '../../../app/journal/reword-promise.ts';
import { isOnlyBegun, isOpenPromise, type OwnPromise, type PromiseDraft } from '../../../core/journal/own-promise.ts';
import { promiseSince } from '../../../core/journal/promise-changes.ts';
import { seriesFrom, typedDates } from '../../../core/journal/promise-dates.ts';
import { firstTooLong } from '../../../core/text/text-limits.ts';
import { here } from '../../page/here.ts';
import { draftKeeping } from '../draft-keeping.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';
import { firstElsewhere } from './first-elsewhere.ts';

interface PromiseWriting {
  typed: PromiseDraft;
  /** The one that is changed, or that it becomes. */
  seen: OwnPromise;
  isNew: boolean;
  /** Whether it was brought from elsewhere, and is kept nowhere before the person types in it. */
  isOffered: boolean;
  question: 'small' | 'many' | null;
  small: boolean;
  asked: number;
  missing: boolean;
}

const nothing: PromiseDraft = { what: '', to: '', date: '', every: 'never' };

export function promiseWriting(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  const form = signal<PromiseWriting | null>(null);
  const change = (part: Partial<PromiseWriting>) => {
    const now = form.peek();
    if (now) form.value = { ...now, ...part };
  };
  const drafts = draftKeeping(page, {
    at: 'promise',
    now: () => {
      const now = form.peek();
      if (!now) return null;
      const { seen, typed } = now;
      return {
        id: seen.id,
        typed,
        keep: async () => (await keepPromiseDraft(seen, typed)).draft,
        leave: (drafts) => leavePromiseDraft(seen, drafts),
      };
    },
    kept: (draft) => {
      const now = form.peek();
      if (now) change({ seen: { ...now.seen, draft } });
    },
  });
  const close = () => {
    const closed = form.peek();
    form.value = null;
    drafts.forget();
    page.failed.value = null;
    focus(closed && isOpenPromise(closed.seen) ? `promise-${closed.seen.id}` : 'add-promise');
  };
  const refuse = (field: 'promise' | 'promisedTo', missing: boolean) => {
    change({ missing, asked: (form.peek()?.asked ?? 0) + 1, question: null });
    focus(field);
  };
  const mayKeep = ({ typed: { what, to } }: PromiseWriting): boolean => {
    if (what.trim() === '') refuse('promise', true);
    const tooLong = what.trim() !== '' && firstTooLong({ promise: what, promisedTo: to });
    if (tooLong) refuse(tooLong === 'promisedTo' ? tooLong : 'promise', false);
    return what.trim() !== '' && !tooLong;
  };
  const becomeAnother = () => change({ seen: beginPromise(here()[0]), isNew: true });
  const { wasFirst, keepLast, promiseShown } = firstElsewhere(page, drafts, {
    seen: () => form.peek()?.seen ?? null,
    becomeAnother,
    stay: (seen) => change({ seen, isNew: isOnlyBegun(seen) }),
  });
  const seriesOf = ({ every }: PromiseDraft, date: Temporal.PlainDate) =>
    every === 'never' ? null : seriesFrom(every, date);
  const ask = (question: 'small' | 'many') => {
    change({ question });
    focus('promise-question');
  };
  const make = async (date: Temporal.PlainDate, evenSo: boolean) => {
    await drafts.settled();
    if (wasFirst()) becomeAnother();
    const now = form.peek();
    if (!now) return;
    const { typed } = now;
    const { what, to } = typed;
    const words = { what, to, series: seriesOf(typed, date), asked: true, due: { date, time: null } };
    const made = await attempt('promise', () => makePromise(words, evenSo, here()[0], now.seen));
    if (!made) return;
    if (!made.done) return ask('many');
    form.value = null;
    drafts.forget();
    page.say('promised');
    focus(`promise-${made.done.id}`);
  };
  const reword = async () => {
    await drafts.settled();
    const now = form.peek();
    if (!now) return;
    const { seen, typed } = now;
    const { what, to } = typed;
    const from = seen.due?.date;
    const isSame = (seen.series?.every ?? 'never') === typed.every;
    const series = isSame || !from ? seen.series : seriesOf(typed, from);
    const words = { what, to, series };
    const stored = wasFirst() ? promiseShown(seen.id) : undefined;
    const known = stored ? promiseSince(seen, stored, words) : seen;
    const kept = async () => change({ seen: await rewordPromise(known, words, here()[0]) });
    if (!(await attempt('promise', kept))) return;
    close();
    page.say('changed');
  };
  const begin = (typed: PromiseDraft, seen: OwnPromise, isOffered = false) => {
    const isNew = isOnlyBegun(seen);
    form.value = { typed, seen, isNew, isOffered, question: null, small: false, asked: 0, missing: false };
    page.failed.value = null;
    page.say('nothing');
    focus('promise');
  };
  /** Another one, once nothing is being written any more that is kept nowhere: that stays where it is. */
  const beginAnother = async (typed: PromiseDraft, seen: OwnPromise, isOffered = false) => {
    const before = form.peek();
    if (before) {
      if (before.isOffered) drafts.typed();
      if (!(await keepLast())) return focus('promise');
      await page.read();
    }
    begin(typed, seen, isOffered);
  };
  const dates = () => {
    const today = page.shown.peek()?.days.today;
    return typedDates(form.peek()?.typed ?? nothing, today ?? null);
  };
  /** The date that was typed; it is asked for where its day is over, also where that ended meanwhile. */
  const dueToCome = () => {
    const { due = null, isOver = true } = dates() ?? {};
    if (due && !isOver) return due;
    change({ question: null });
    focus('promise-date');
    return null;
  };

  return {
    form,
    dates,
    unkept: computed(() => drafts.unkept.value || form.value?.isOffered === true),
    write: () => beginAnother(nothing, beginPromise(here()[0])),
    take: (offered: Pick<PromiseDraft, 'what' | 'date'>) =>
      beginAnother({ ...nothing, ...offered }, beginPromise(here()[0]), true),
    edit: (seen: OwnPromise) => {
      const { what, to, series, draft } = seen;
      return beginAnother(draft ?? { what, to, date: '', every: series?.every ?? 'never' }, seen);
    },
    type: (part: Partial<PromiseDraft>) => {
      const typed = form.peek()?.typed;
      if (!typed) return;
      change({ typed: { ...typed, ...part }, isOffered: false, missing: false });
      drafts.typed();
    },
    keep: async () => {
      const now = form.peek();
      if (!now || !mayKeep(now)) return;
      if (!now.isNew) return reword();
      const due = dueToCome();
      if (!due) return;
      // Asked once, and never again while it is made smaller.
      if (now.small) return make(due, false);
      change({ small: true });
      ask('small');
    },
    cushion: async () => {
      const cushion = dueToCome() && dates()?.cushion;
      if (!cushion) return;
      const typed = form.peek()?.typed ?? nothing;
      change({ typed: { ...typed, date: cushion.toString() } });
      await make(cushion, false);
    },
    asIs: async () => {
      const due = dueToCome();
      if (due) await make(due, form.peek()?.question === 'many');
    },
    back: () => {
      change({ question: null });
      page.failed.value = null;
      focus('promise');
    },
    /** What was typed is there to go on with. Where it could not be kept, it stays where it is. */
    leave: async () => {
      if (!(await keepLast())) return focus('promise');
      close();
      await page.read();
    },
  };
}
