import type { Day } from '../../core/day/day.ts';
import { type Days, daysAt } from '../../core/day/day-turn.ts';
import { isSame } from '../../core/settings/field-edit.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { watchDays } from '../page/day-turn.ts';
import { here } from '../page/here.ts';
import { arrive } from './arrival.ts';
import { openDay } from './open-day.ts';
import { isForm } from './panels/typed-text.ts';
import type { Panel } from './popup-panel.ts';
import type { PopupStore } from './popup-store.ts';

/** Looks again whenever the person comes back, and when the day turns while they are there. */
export function watchDay(store: PopupStore): void {
  watchDays(
    () => daysShown(store),
    () => lookAgain(store).catch(store.fail),
  );
}

function daysShown({ shown, status }: PopupStore): Days | null {
  const read = status.peek();
  return read && { ...daysAt(read.now, read.zone, read.settings.cadence.dayStart), today: shown.peek().day.date };
}

export function isOver({ shown, status }: PopupStore): boolean {
  const { day, settings } = shown.peek();
  const { dayStart } = (status.peek()?.settings ?? settings).cadence;
  return !dayOf(...here(), dayStart).equals(day.date);
}

export async function lookAgain(store: PopupStore, came = true): Promise<boolean> {
  const read = await store.latest(openDay(...here()));
  if (!read) return true;
  const shown = store.shown.peek();
  if (isSameIdea(read.day, shown.day)) {
    takeWritten(store, read.day);
    await arrive(store, store.shown.peek(), came);
    return false;
  }
  const { date } = shown.day;
  const isNewDay = !read.day.date.equals(date);
  if (isTyping(store.panel.peek())) {
    if (!isNewDay) store.failed.value = 'changed';
    else if (store.said.peek().what.kind !== 'day_over') store.say({ kind: 'day_over', date });
    return false;
  }
  // What was heard of may be what the person has just done here: what is said of that, and its Undo, stays.
  if (isNewDay || came) store.say({ kind: isNewDay ? 'new_day' : 'nothing' });
  await store.show(read);
  await arrive(store, read, came);
  return true;
}

/** Takes on the plan and what is being typed elsewhere. Not under a form: what that began with is what its person saw. */
function takeWritten({ shown, panel }: PopupStore, { plan, draft, planDraft }: Day): void {
  const { day } = shown.peek();
  const written = { ...day, plan, draft, planDraft };
  if (!isForm(panel.peek()) && !isSame(written, day)) shown.value = { ...shown.peek(), day: written };
}

function isTyping(panel: Panel): boolean {
  return isForm(panel) && panel.touched;
}

function isSameIdea(a: Day, b: Day): boolean {
  return a.date.equals(b.date) && a.strategy === b.strategy && String(a.response?.at) === String(b.response?.at);
}
