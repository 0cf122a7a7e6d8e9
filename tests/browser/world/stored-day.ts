import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';

/** The person's day in a zone now; it begins at 04:00. */
export const todayIn = (zone: string) => Temporal.Now.zonedDateTimeISO(zone).subtract({ hours: 4 }).toPlainDate();

/** A day as it is before anyone has seen it, with this strategy, as it is stored. */
export function dayWith(
  date: Temporal.PlainDate,
  strategy: StrategyId,
  change: Partial<Day> = {},
): Record<string, object> {
  return {
    [date.toString()]: storedDay({
      ...newDay(date, { id: strategy, because: ['fresh'] }, { level: 3, okays: 0 }),
      ...change,
    }),
  };
}
