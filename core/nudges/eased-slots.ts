import type { Slot } from '../cadence/cadence.ts';
import { slots } from '../cadence/slots.ts';
import type { Rule } from './delivery-state.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');

/**
 * The slots that a person is nudged at: all that the cadence gives, or, where Tend has backed off, those of every second
 * date, or of these the first of each week (Monday to Sunday). Each step's are always some of the step's before, so that
 * easing never brings a nudge that would not have come. A pause does not move a week's date: it may begin after that date.
 */
export function easedSlots(
  { cadence, seed, step }: Rule,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  zone: string,
): Slot[] {
  const found = slots(cadence, seed, from, to, zone);
  switch (step) {
    case 0:
      return found;
    case 1:
      return found.filter(isOfSecondDate);
    case 2: {
      const awake = slots({ ...cadence, pausedUntil: null }, seed, mondayOf(from), to, zone).filter(isOfSecondDate);
      const dateOf = (monday: Temporal.PlainDate) => awake.find(({ date }) => mondayOf(date).equals(monday))?.date;
      return found.filter(
        ({ date }, index) => dateOf(mondayOf(date))?.equals(date) && !found[index - 1]?.date.equals(date),
      );
    }
  }
}

function isOfSecondDate({ date }: Slot): boolean {
  return epoch.until(date).days % 2 === 0;
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}
