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
      const dates = firstOfEach(awake, ({ date }) => mondayOf(date)).map(({ date }) => date.toString());
      return firstOfEach(
        found.filter(({ date }) => dates.includes(date.toString())),
        ({ date }) => date,
      );
    }
  }
}

/** The slots that a pause hides: they would have come before its end. */
export function hiddenSlots(rule: Rule, from: Temporal.PlainDate, to: Temporal.PlainDate, zone: string): Slot[] {
  const { pausedUntil } = rule.cadence;
  if (!pausedUntil || Temporal.Instant.compare(pausedUntil, from.toZonedDateTime(zone).toInstant()) <= 0) return [];
  const awake = { ...rule, cadence: { ...rule.cadence, pausedUntil: null } };
  return easedSlots(awake, from, to, zone).filter(({ at }) => Temporal.Instant.compare(at, pausedUntil) < 0);
}

function isOfSecondDate({ date }: Slot): boolean {
  return epoch.until(date).days % 2 === 0;
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function firstOfEach(list: readonly Slot[], group: (slot: Slot) => Temporal.PlainDate): Slot[] {
  return [...Map.groupBy(list, (slot) => group(slot).toString()).values()].flatMap(([first]) => first ?? []);
}
