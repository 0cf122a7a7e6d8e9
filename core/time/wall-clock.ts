import type { Interval } from './interval.ts';
import { clip } from './interval.ts';

export const minutesPerDay = 1440;
const msPerMinute = 60_000;

/**
 * A run of wall-clock minutes that each happen exactly once. `real` = wall minute + `shift`.
 * Wall minutes are counted from 1970-01-01T00:00 on the wall, real minutes from the same moment in UTC.
 */
interface Run extends Interval {
  shift: number;
}

export interface WallClock {
  runs: readonly Run[];
}

/** In wall minutes, as all that follows but what is named real. */
export function midnight(date: Temporal.PlainDate): number {
  // Asked many times for each date, and a good deal faster than by way of a moment in UTC.
  return Date.UTC(date.year, date.month - 1, date.day) / msPerMinute;
}

/** Minutes from 00:00, dropping seconds. */
export function minuteOf(time: Temporal.PlainTime): number {
  return time.hour * 60 + time.minute;
}

export function momentOf(realMinute: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(realMinute * msPerMinute);
}

export function minuteFrom(moment: Temporal.Instant): number {
  return Math.ceil(moment.epochMilliseconds / msPerMinute);
}

/**
 * Reads the zone's rules for the dates `from` to `to`, both included.
 *
 * The one decision about daylight saving and zone jumps stands here: a wall minute that happens twice means its first
 * time, and a wall minute that never happens is in no run. So whoever works with wall minutes cannot get a moment twice.
 */
export function wallClock(zone: string, from: Temporal.PlainDate, to: Temporal.PlainDate): WallClock {
  // Offsets go from -12 to +14 hours and a zone may jump by a day; two days around the range are enough for both.
  const first = midnight(from) - 2 * minutesPerDay;
  const last = midnight(to) + 3 * minutesPerDay;
  const runs: Run[] = [];
  let covered = Number.NEGATIVE_INFINITY;
  let start = momentOf(first).toZonedDateTimeISO(zone);
  while (start.epochMilliseconds / msPerMinute < last) {
    const transition = start.getTimeZoneTransition('next');
    const startReal = start.epochMilliseconds / msPerMinute;
    const endReal = transition ? Math.min(last, transition.epochMilliseconds / msPerMinute) : last;
    const offset = start.offsetNanoseconds / 60e9;
    const run = { from: Math.max(covered, startReal + offset), to: endReal + offset, shift: -offset };
    if (run.from < run.to) {
      runs.push(run);
      covered = run.to;
    }
    if (!transition) break;
    start = transition;
  }
  return { runs };
}

/** The real minutes at which the clock shows the given wall minutes; minutes that never happen are left out. */
export function realMinutes(clock: WallClock, wall: readonly Interval[]): Interval[] {
  return clock.runs.flatMap((run) =>
    clip(wall, run).map(({ from, to }) => ({ from: from + run.shift, to: to + run.shift })),
  );
}

export function happens(clock: WallClock, date: Temporal.PlainDate): boolean {
  const start = midnight(date);
  return realMinutes(clock, [{ from: start, to: start + minutesPerDay }]).length > 0;
}

/** The wall minute, or, where it never happens, the first one after it that does; with the real minute it stands for. */
export function firstMinuteFrom(clock: WallClock, wallMinute: number): { wall: number; real: number } | undefined {
  const run = clock.runs.find(({ to }) => wallMinute < to);
  if (!run) return undefined;
  const wall = Math.max(wallMinute, run.from);
  return { wall, real: wall + run.shift };
}
