import type { Day } from '../../core/day/day.ts';
import { type Days, daysAt } from '../../core/day/day-turn.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { watchDays } from '../page/day-turn.ts';
import { openDay } from './opening.ts';
import { here, type Panel, type PopupContext } from './state.ts';

/** Keeps a popup right that stays open. */
export function stayRight(context: () => PopupContext): void {
  watchDays(
    () => daysShown(context()),
    () => lookAgain(context).catch(context().fail),
  );
}

/** The days that the popup speaks of; not known before it has read what is said of nudges. */
function daysShown({ shown, status }: PopupContext): Days | null {
  return status && { ...daysAt(status.now, status.zone, status.settings.cadence.dayStart), today: shown.day.date };
}

/** Whether the person's day is another one by now than the one that is shown. */
export function isOver({ shown, status }: PopupContext): boolean {
  const [now, zone] = here();
  return !dayOf(now, zone, (status ?? shown).settings.cadence.dayStart).equals(shown.day.date);
}

/**
 * Looks at what is today's by now: as a tab, the popup may stay open over the night, or today's may be changed elsewhere.
 * What is being typed is not taken from under the hand. Gives back whether something else is shown by then.
 * `came`: whether the person has just come to the page.
 */
export async function lookAgain(context: () => PopupContext, came = true): Promise<boolean> {
  const read = await context().openings(openDay(...here()));
  if (!read) return true;
  const { shown, panel, show, arrive, withPanels, setSaid, setFailed } = context();
  if (isSame(read.day, shown.day)) {
    await arrive(shown, came);
    return false;
  }
  const { date } = shown.day;
  const isNewDay = !read.day.date.equals(date);
  if (isTyping(panel)) {
    if (isNewDay) setSaid((said) => (said.kind === 'day_over' ? said : { kind: 'day_over', date }));
    else setFailed('changed');
    return false;
  }
  await withPanels();
  // What was heard of may be what the person has just done here: what is said of that, and its Undo, stays.
  if (isNewDay || came) setSaid({ kind: isNewDay ? 'new_day' : 'nothing' });
  await show(read);
  await arrive(read, came);
  return true;
}

function isTyping(panel: Panel): boolean {
  return (panel.kind === 'tried' || panel.kind === 'plan') && panel.touched;
}

/** Whether nothing that is seen of a day has changed. */
function isSame(a: Day, b: Day): boolean {
  return a.date.equals(b.date) && a.strategy === b.strategy && String(a.response?.at) === String(b.response?.at);
}
