import { clip, type Interval } from '../time/interval.ts';
import type { Cadence, Moment } from './cadence.ts';
import { place, type WindowRhythm } from './placing.ts';

const always = Number.NEGATIVE_INFINITY;
const forEver = Number.POSITIVE_INFINITY;

/**
 * The moments of dates that follow each other, in the open time of each that the two dates before it leave: they can be as
 * late as their last open minute, and the gap follows. `seeds` name the person and the date.
 *
 * A date of which a pause hides a moment finds its places in what is left of it after `pauseEnd`. At a steady pace the
 * steps that are left stay; only where there are none, it begins anew. The names of what is found go on after those of what
 * is hidden, so that a name which was recorded as skipped for the pause never stands for something that comes.
 */
export function windowMoments(
  cadence: Cadence,
  rhythm: WindowRhythm,
  seeds: readonly string[],
  open: readonly Interval[][],
  pauseEnd: number,
): Moment[][] {
  const lastOpen = open.map((ofDate) => (ofDate.at(-1)?.to ?? always) - 1);
  return open.map((ofDate, day) => {
    const before = lastOpen.slice(Math.max(0, day - 2), day);
    const free = (from: number) => {
      // What lies in the pause is used by nobody.
      const taken = Math.max(always, ...before.filter((last) => from <= last));
      return clip(ofDate, { from: Math.max(from, taken + cadence.gapMinutes), to: forEver });
    };
    const seed = seeds[day] ?? '';
    const usual = place(cadence, rhythm, seed, free(always));
    const hidden = usual.filter((at) => at < pauseEnd).length;
    const left = named(usual, 0).slice(hidden);
    if (left.length > 0 && (hidden === 0 || rhythm.kind === 'every')) return left;
    return named(place(cadence, rhythm, `${seed}|${hidden}`, free(pauseEnd)), hidden);
  });
}

function named(moments: readonly number[], from: number): Moment[] {
  return moments.map((at, index) => ({ index: from + index, at }));
}
