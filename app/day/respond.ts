import type { Day, Response } from '../../core/day/day.ts';
import { responded } from '../../core/day/transitions.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { changeDay, readDays } from '../../platform/storage/day-store.ts';

/** Resolves when it is on the disk. Rejects with `TooLong` or, where today has another strategy by now, `OtherStrategy`. */
export async function respond(
  day: Day,
  outcome: Response['outcome'],
  line: string,
  now: Temporal.Instant,
): Promise<Day> {
  const response = { outcome, line: fitting('line', line), at: now };
  const kept = await changeDay(day.date, (stored) => responded(day, stored, response));
  // What is kept is kept, also where only this fails.
  await refitLater(kept.date, now).catch(() => {});
  return kept;
}

async function refitLater(date: Temporal.PlainDate, now: Temporal.Instant): Promise<void> {
  const later = await readDays(date.add({ days: 1 }), date.add({ years: 1 }));
  // Loaded only where a page has stood open beyond its day.
  if (later.length > 0) await (await import('./refit-today.ts')).refitAll(later, now);
}
