import type { Day, Response } from '../../core/day/day.ts';
import { responded } from '../../core/day/transitions.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { changeDay } from '../../platform/storage/day-store.ts';

/** Resolves when it is on the disk. Rejects with `TooLong` or, where today has another strategy by now, `OtherStrategy`. */
export async function respond(
  day: Day,
  outcome: Response['outcome'],
  line: string,
  now: Temporal.Instant,
): Promise<Day> {
  const response = { outcome, line: fitting('line', line), at: now };
  return changeDay(day.date, (stored) => responded(day, stored, response));
}
