import { firstMinuteFrom, midnight, minuteOf, type WallClock } from '../time/wall-clock.ts';
import type { Cadence, Moment } from './cadence.ts';
import { isQuiet } from './open-time.ts';

/**
 * The times of one date that may come at all, in order: those outside quiet hours. A time that the clock skips comes at the
 * first minute after the skip, a time that happens twice comes the first time. None for rhythms that are not of fixed times.
 */
export function possibleTimes(cadence: Cadence, date: Temporal.PlainDate, clock: WallClock): Moment[] {
  if (cadence.rhythm.kind !== 'fixed') return [];
  const minutes = cadence.rhythm.times.map(minuteOf).sort((a, b) => a - b);
  return minutes.flatMap((index) => {
    const minute = firstMinuteFrom(clock, midnight(date) + index);
    return minute && !isQuiet(cadence, date, minute.wall) ? [{ index, at: minute.real }] : [];
  });
}

/**
 * What comes of the possible times of dates that follow each other: of each the first that may, and each next one that is
 * the gap after it, up to the ceiling. One that may not come takes no other's place.
 *
 * With which of its times a date begins depends on the dates before it, and so does the time it ends with. A date leaves
 * alone what the two before it could end with, whatever they do: so it need not know what they did.
 */
export function fixedMoments({ gapMinutes, ceiling }: Cadence, possible: readonly Moment[][]): Moment[][] {
  const comingFrom = (minute: number, times: readonly Moment[]) =>
    spaced(
      times.filter(({ at }) => minute <= at),
      gapMinutes,
    ).slice(0, ceiling);
  const freeAfter = (ends: readonly number[], day: number) =>
    Math.max(Number.NEGATIVE_INFINITY, ...ends.slice(Math.max(0, day - 2), day)) + gapMinutes;
  const latest = possible.map(lastOf);
  const ends = possible.map((times, day) => {
    const mayBegin = times.filter(
      (_time, index) => index === 0 || lastOf(times.slice(0, index)) < freeAfter(latest, day),
    );
    return Math.max(Number.NEGATIVE_INFINITY, ...mayBegin.map(({ at }) => lastOf(comingFrom(at, times))));
  });
  return possible.map((times, day) => comingFrom(freeAfter(ends, day), times));
}

function spaced(times: readonly Moment[], gapMinutes: number): Moment[] {
  const kept: Moment[] = [];
  for (const time of times) {
    const last = kept.at(-1);
    if (!last || last.at + gapMinutes <= time.at) kept.push(time);
  }
  return kept;
}

function lastOf(times: readonly Moment[]): number {
  return times.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
}
