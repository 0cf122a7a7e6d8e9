import type { HardDay } from './note.ts';

/** The hard days that a date is. A yearly one of 29 February is on the 28th in years that have none. */
export function hardDaysOn(days: readonly HardDay[], date: Temporal.PlainDate): HardDay[] {
  return days.filter((one) => {
    if (!one.yearly) return one.date.equals(date);
    return Temporal.PlainDate.compare(one.date, date) <= 0 && one.date.with({ year: date.year }).equals(date);
  });
}
