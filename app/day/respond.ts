import type { Day, Response } from '../../core/day/day.ts';
import { responded } from '../../core/day/transitions.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { changeDay } from '../../platform/storage/day-store.ts';

/**
 * Keeps how it went; resolves when it is on the disk. Rejects with `TooLong` where the line is longer than it may be, and
 * with `OtherStrategy` where today has another strategy by now: what was said is not said of that one.
 */
export async function respond(
  day: Day,
  outcome: Response['outcome'],
  line: string,
  now: Temporal.Instant,
): Promise<Day> {
  const response = { outcome, line: fitting('line', line), at: now };
  return changeDay(day.date, (stored) => responded(day, stored, response));
}
