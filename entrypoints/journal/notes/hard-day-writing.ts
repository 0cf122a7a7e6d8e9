import { computed, signal } from '@preact/signals';
import { gentleToday } from '../../../app/day/refit-today.ts';
import { addHardDay, editHardDay, hardDaySince } from '../../../app/journal/keep-hard-day.ts';
import type { HardDayTyped } from '../../../components/journal/notes/HardDayForm.tsx';
import type { HardDay } from '../../../core/journal/note.ts';
import { isSame } from '../../../core/records/same.ts';
import { excessIn } from '../../../core/text/text-limits.ts';
import { typedDate } from '../../../core/time/typed-date.ts';
import { here } from '../../page/here.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';

interface HardDayWriting {
  typed: HardDayTyped;
  before: HardDayTyped;
  seen: HardDay | null;
  isNew: boolean;
  asked: number;
  /** Whether it is asked first: what was typed is kept nowhere. */
  isLeaving: boolean;
}

export function hardDayWriting(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  const form = signal<HardDayWriting | null>(null);
  const isTyped = (now: HardDayWriting | null) => now !== null && !isSame(now.typed, now.before);
  const open = (typed: HardDayTyped, seen: HardDay | null) => {
    // What is being written stays until the person keeps or leaves it.
    if (isTyped(form.peek())) return focus('hard-date');
    form.value = { typed, before: typed, seen, isNew: !seen, asked: 0, isLeaving: false };
    page.failed.value = null;
    page.say('nothing');
    focus('hard-date');
  };
  const close = (place: string) => {
    form.value = null;
    focus(place);
  };
  const closeHere = () => {
    const now = form.peek();
    page.failed.value = null;
    close(now?.seen && !now.isNew ? `hard-${now.seen.id}` : 'write-hard-day');
  };
  const ask = (isLeaving: boolean) => {
    const now = form.peek();
    if (now) form.value = { ...now, isLeaving };
    focus(isLeaving ? 'hard-leaving' : 'hard-date');
  };
  /** The one that is changed, as the person knows it, who may have been told that another window was first; `null` for another. */
  const asKnown = (seen: HardDay, typed: Omit<HardDay, 'id'>): HardDay | null => {
    const [shown, failed] = [page.shown.peek(), page.failed.peek()];
    if (failed?.at !== 'hardDay') return seen;
    if (failed.what === 'removed') return null;
    const stored = shown?.section === 'notes' && shown.hardDays.find(({ id }) => id === seen.id);
    return failed.what === 'changed' && stored ? hardDaySince(seen, stored, typed) : seen;
  };
  return {
    form,
    unkept: computed(() => isTyped(form.value)),
    write: () => open({ date: '', name: '', yearly: false }, null),
    edit: (seen: HardDay) => open({ ...seen, date: seen.date.toString() }, seen),
    type: (part: Partial<HardDayTyped>) => {
      const now = form.peek();
      if (now) form.value = { ...now, typed: { ...now.typed, ...part }, isLeaving: false };
    },
    keep: async () => {
      const now = form.peek();
      const date = typedDate(now?.typed.date ?? '');
      if (!now || !date) return focus('hard-date');
      if (excessIn('hardDay', now.typed.name) > 0) {
        form.value = { ...now, asked: now.asked + 1, isLeaving: false };
        return focus('hardDay');
      }
      const { seen, before } = now;
      const typed = { ...now.typed, date };
      const known = seen && asKnown(seen, typed);
      const kept = await attempt('hardDay', async () => {
        const day = await (known ? editHardDay(known, typed) : addHardDay(typed));
        await gentleToday(...here()).catch(() => {});
        return day;
      });
      if (!kept) return;
      const after = form.peek();
      if (after?.before === before && after.typed !== now.typed) {
        // What was typed meanwhile is not kept yet.
        form.value = { ...after, before: now.typed, seen: kept.done };
      } else {
        if (after?.before === before) close(`hard-${kept.done.id}`);
        page.say('kept');
      }
    },
    leave: () => (isTyped(form.peek()) ? ask(true) : closeHere()),
    stay: () => ask(false),
    drop: closeHere,
  };
}
