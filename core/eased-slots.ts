import type { BackOffStep } from './back-off.ts';
import { type Cadence, type Slot, slots } from './cadence.ts';

/** What slots are made of: the person's rule, their seed, and how far Tend has backed off. */
export interface Rule {
  cadence: Cadence;
  seed: string;
  step: BackOffStep;
}

const epoch = Temporal.PlainDate.from('1970-01-01');

/**
 * The slots that a person is nudged at: all that the cadence gives, or, where Tend has backed off, those of every second
 * date, or the first of each week (Monday to Sunday). They are always some of the cadence's own, so that easing can never
 * bring a nudge that the cadence would not.
 */
export function easedSlots(
  { cadence, seed, step }: Rule,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  zone: string,
): Slot[] {
  switch (step) {
    case 0:
      return slots(cadence, seed, from, to, zone);
    case 1:
      return slots(cadence, seed, from, to, zone).filter(({ date }) => epoch.until(date).days % 2 === 0);
    case 2: {
      const weeks = Map.groupBy(slots(cadence, seed, mondayOf(from), to, zone), ({ date }) =>
        mondayOf(date).toString(),
      );
      return [...weeks.values()].flatMap(([first]) =>
        first && Temporal.PlainDate.compare(first.date, from) >= 0 ? [first] : [],
      );
    }
  }
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}
