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
 * date, or of these the first of each week (Monday to Sunday). Each step's are always some of the step's before, so that
 * easing never brings a nudge that would not have come. A pause hides slots and does not move the first of a week.
 */
export function easedSlots(rule: Rule, from: Temporal.PlainDate, to: Temporal.PlainDate, zone: string): Slot[] {
  const { pausedUntil } = rule.cadence;
  const awake = { ...rule, cadence: { ...rule.cadence, pausedUntil: null } };
  return slotsOfStep(awake, from, to, zone).filter(
    ({ at }) => !pausedUntil || Temporal.Instant.compare(at, pausedUntil) >= 0,
  );
}

function slotsOfStep(
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
      const half = slotsOfStep({ cadence, seed, step: 1 }, mondayOf(from), to, zone);
      const weeks = Map.groupBy(half, ({ date }) => mondayOf(date).toString());
      return [...weeks.values()].flatMap(([first]) =>
        first && Temporal.PlainDate.compare(first.date, from) >= 0 ? [first] : [],
      );
    }
  }
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}
