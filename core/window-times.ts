import type { Cadence, Moment } from './cadence.ts';
import { clip, type Interval } from './interval.ts';
import { place, type WindowRhythm } from './placing.ts';

/**
 * The moments of dates that follow each other, in the open time of each that the two dates before it leave: they can be as
 * late as their last open minute, and the gap follows. `seeds` name the person and the date.
 */
export function windowMoments(
  cadence: Cadence,
  rhythm: WindowRhythm,
  seeds: readonly string[],
  open: readonly Interval[][],
): Moment[][] {
  const lastOpen = open.map((ofDate) => (ofDate.at(-1)?.to ?? Number.NEGATIVE_INFINITY) - 1);
  return open.map((ofDate, day) => {
    const taken = Math.max(Number.NEGATIVE_INFINITY, ...lastOpen.slice(Math.max(0, day - 2), day));
    const free = clip(ofDate, { from: taken + cadence.gapMinutes, to: Number.POSITIVE_INFINITY });
    return place(cadence, rhythm, seeds[day] ?? '', free).map((at, index) => ({ index, at }));
  });
}
