import type { HardDay } from './note.ts';

/** A yearly one is in every year, of 29 February on the 28th where there is none. */
export function isHardDay(days: readonly HardDay[], date: Temporal.PlainDate): boolean {
  return days.some((one) => (one.yearly ? one.date.with({ year: date.year }) : one.date).equals(date));
}
