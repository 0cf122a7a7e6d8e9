import type { Cadence } from './cadence.ts';
import { isQuiet } from './open-time.ts';
import type { Moment } from './placing.ts';
import { firstMinuteFrom, midnight, minuteOf, type WallClock } from './wall-clock.ts';

/**
 * The moments of a rhythm of fixed times on one date, in order, at least the gap apart and outside quiet hours; none for
 * other rhythms. A time that the clock skips comes at the first minute after the skip, a time that happens twice comes
 * the first time.
 */
export function fixedMoments(cadence: Cadence, date: Temporal.PlainDate, clock: WallClock): Moment[] {
  if (cadence.rhythm.kind !== 'fixed') return [];
  const minutes = cadence.rhythm.times.map(minuteOf).sort((a, b) => a - b);
  const moments: Moment[] = [];
  for (const index of minutes) {
    const minute = firstMinuteFrom(clock, midnight(date) + index);
    if (!minute || isQuiet(cadence, date, minute.wall)) continue;
    const last = moments.at(-1);
    if (last && minute.real < last.at + cadence.gapMinutes) continue;
    moments.push({ index, at: minute.real });
  }
  return moments;
}
