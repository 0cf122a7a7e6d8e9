import type { Slot } from '../cadence/cadence.ts';
import { slots } from '../cadence/slots.ts';
import { mondayOf, weekNumber } from '../time/calendar-week.ts';
import { isBefore } from '../time/moments.ts';
import type { Rule } from './delivery-state.ts';

/**
 * The slots that a person is nudged at: all that the cadence gives, or, where Tend has backed off, those of every second
 * date that has some, or of these the first of each week (Monday to Sunday). Each step's are always some of the step's
 * before, so that easing never brings a nudge that would not have come. A pause does not move a week's dates: it may begin
 * after them.
 */
export function easedSlots(
  { cadence, seed, step }: Rule,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  zone: string,
): Slot[] {
  const found = slots(cadence, seed, from, to, zone);
  if (step === 0) return found;
  const sunday = mondayOf(to).add({ days: 6 });
  const awake = slots({ ...cadence, pausedUntil: null }, seed, mondayOf(from), sunday, zone);
  const dates = [...new Map(awake.map(({ date }) => [date.toString(), date])).values()];
  const ofWeeks = Map.groupBy(dates, weekNumber);
  const eased = [...ofWeeks].flatMap(([week, inWeek]) => {
    // One week begins with its first date and the next one with its second: an odd number has its half over both.
    const seconds = inWeek.filter((_date, index) => (index + week) % 2 === 0);
    return step === 1 ? seconds : seconds.slice(0, 1);
  });
  const kept = new Set(eased.map(String));
  return found.filter(
    ({ date }, index) => kept.has(date.toString()) && (step === 1 || !found[index - 1]?.date.equals(date)),
  );
}

/** Those that would have come if there were no pause. */
export function hiddenSlots(rule: Rule, from: Temporal.PlainDate, to: Temporal.PlainDate, zone: string): Slot[] {
  const { pausedUntil } = rule.cadence;
  if (!pausedUntil || !isBefore(from.toZonedDateTime(zone).toInstant(), pausedUntil)) return [];
  const awake = { ...rule, cadence: { ...rule.cadence, pausedUntil: null } };
  return easedSlots(awake, from, to, zone).filter(({ at }) => isBefore(at, pausedUntil));
}
