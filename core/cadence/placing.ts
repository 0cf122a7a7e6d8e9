import { clip, type Interval, measure, minuteAt } from '../time/interval.ts';
import type { Cadence, Rhythm } from './cadence.ts';
import { chance } from './chance.ts';

export type WindowRhythm = Exclude<Rhythm, { kind: 'fixed' }>;

/**
 * Places the moments of one date in its open time, in order and at least the gap apart: as many as the rhythm wants and the
 * time has room for. `seed` names the person and the date. Above the ceiling may be some at a steady pace alone.
 */
export function place(
  { gapMinutes, ceiling }: Pick<Cadence, 'gapMinutes' | 'ceiling'>,
  rhythm: WindowRhythm,
  seed: string,
  open: readonly Interval[],
): number[] {
  switch (rhythm.kind) {
    case 'varied':
      // Those above the ceiling must not take their share of the day.
      return varied(Math.min(rhythm.perDay, ceiling), gapMinutes, seed, open);
    case 'weekly':
      return varied(1, gapMinutes, seed, open);
    case 'every':
      return every(Math.max(rhythm.hours * 60, gapMinutes), open);
  }
}

function every(stepMinutes: number, open: readonly Interval[]): number[] {
  const minutes: number[] = [];
  let next = firstFrom(open, Number.NEGATIVE_INFINITY);
  while (next !== undefined) {
    minutes.push(next);
    next = firstFrom(open, next + stepMinutes);
  }
  return minutes;
}

/**
 * The open time is cut into `count` equal shares and each share gives one minute, so that a day's nudges are spread.
 * Before each choice `latest` keeps enough room for those that follow; where share and gap disagree, the gap wins.
 */
function varied(count: number, gapMinutes: number, seed: string, open: readonly Interval[]): number[] {
  const latest = latestPlaces(count, gapMinutes, open);
  const share = measure(open) / latest.length;
  const minutes: number[] = [];
  for (const [index, limit] of latest.entries()) {
    const earliest = (minutes.at(-1) ?? Number.NEGATIVE_INFINITY) + gapMinutes;
    const possible = clip(open, { from: earliest, to: limit + 1 });
    const from = minuteAt(open, Math.ceil(index * share)) ?? limit;
    const to = (minuteAt(open, Math.ceil((index + 1) * share) - 1) ?? limit) + 1;
    const wished = clip(possible, { from, to });
    const choice = wished.length > 0 ? wished : possible.slice(0, 1).map((first) => ({ ...first, to: first.from + 1 }));
    const minute = minuteAt(choice, Math.floor(chance(seed, index) * measure(choice)));
    if (minute === undefined) break;
    minutes.push(minute);
  }
  return minutes;
}

/** Packs up to `count` minutes as late as the gap allows; the result, in order, is the latest place for each. */
function latestPlaces(count: number, gapMinutes: number, open: readonly Interval[]): number[] {
  const places: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  while (places.length < count) {
    const last = lastUpTo(open, limit);
    if (last === undefined) break;
    places.unshift(last);
    limit = last - gapMinutes;
  }
  return places;
}

function firstFrom(open: readonly Interval[], minute: number): number | undefined {
  return clip(open, { from: minute, to: Number.POSITIVE_INFINITY })[0]?.from;
}

function lastUpTo(open: readonly Interval[], minute: number): number | undefined {
  const last = clip(open, { from: Number.NEGATIVE_INFINITY, to: minute + 1 }).at(-1);
  return last && last.to - 1;
}
