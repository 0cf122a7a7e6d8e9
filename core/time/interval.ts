/** A stretch of whole minutes from `from` up to but not including `to`. What minute 0 is, the user of a list says. */
export interface Interval {
  from: number;
  to: number;
}

/** The same minutes as one sorted list without overlaps and without empty stretches. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The minutes of `intervals` that are in none of `holes`. Both sorted and without overlaps, as `union` gives them. */
export function subtract(intervals: readonly Interval[], holes: readonly Interval[]): Interval[] {
  return holes.reduce<Interval[]>(
    (rest, hole) =>
      rest.flatMap(({ from, to }) => [
        ...(from < Math.min(to, hole.from) ? [{ from, to: Math.min(to, hole.from) }] : []),
        ...(Math.max(from, hole.to) < to ? [{ from: Math.max(from, hole.to), to }] : []),
      ]),
    [...intervals],
  );
}

/** The part of `intervals` that lies in `bounds`. */
export function clip(intervals: readonly Interval[], bounds: Interval): Interval[] {
  return intervals
    .map(({ from, to }) => ({ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }))
    .filter(({ from, to }) => from < to);
}

/** How many minutes the stretches hold together. */
export function measure(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The minute that comes after `offset` minutes of the stretches, counted from 0; `undefined` past their end. */
export function minuteAt(intervals: readonly Interval[], offset: number): number | undefined {
  let rest = offset;
  for (const { from, to } of intervals) {
    if (rest < to - from) return from + rest;
    rest -= to - from;
  }
  return undefined;
}
