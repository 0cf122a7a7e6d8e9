import { isInView, type Opening, openDay } from '../../app/day/open-day.ts';
import { type Days, daysAt } from '../../core/day/day-turn.ts';
import { isSame } from '../../core/records/same.ts';
import { isGentle } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { watchDays } from '../page/day-turn.ts';
import { here } from '../page/here.ts';
import { arrive } from './arrival.ts';
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
  const { date } = shown.day;
  const isNewDay = !read.day.date.equals(date);
  const isSameIdea = !isNewDay && read.day.strategy === shown.day.strategy;
  const isTyped = isTyping(store.panel.peek());
  if (isSameIdea && (isTyped || standsAlike(read, shown))) {
    takeAnew(store, read);
    await arrive(store, read, came);
    return false;
  }
  if (isTyped) {
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

/** Takes on what is stored by now. Not what a form began with: that is what its person saw. */
function takeAnew({ shown, panel }: PopupStore, read: Opening): void {
  const { plan, response, draft, planDraft } = shown.peek().day;
  const day = isForm(panel.peek()) ? { ...read.day, plan, response, draft, planDraft } : read.day;
  const anew = { ...read, day };
  if (!isSame(anew, shown.peek())) shown.value = anew;
}

/** Whether what stands open with an idea may go on standing there. */
function standsAlike(read: Opening, shown: Opening): boolean {
  const [now] = here();
  return (
    String(read.day.response?.at) === String(shown.day.response?.at) &&
    isInView(read) === isInView(shown) &&
    isGentle(read.settings, now) === isGentle(shown.settings, now)
  );
}

function isTyping(panel: Panel): boolean {
  return isForm(panel) && panel.touched;
}
