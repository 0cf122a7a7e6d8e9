import type { HardDay } from './note.ts';

/** The hard days that a date is. A yearly one is in every year, of 29 February on the 28th where there is none. */
export function hardDaysOn(days: readonly HardDay[], date: Temporal.PlainDate): HardDay[] {
  return days.filter((one) => (one.yearly ? one.date.with({ year: date.year }) : one.date).equals(date));
}
