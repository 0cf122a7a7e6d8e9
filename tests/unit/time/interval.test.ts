import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, type Interval, measure, minuteAt, subtract, union } from '../../../core/time/interval.ts';
import { runs } from '../../world/arbitraries.ts';

const minute = fc.integer({ min: -50, max: 50 });
const anyIntervals = fc.array(fc.record({ from: minute, to: minute }), { maxLength: 6 });
const lists = anyIntervals.map(union);

/** The same stretches as a plain list of minutes: slow, and too simple to be wrong. */
function minutesOf(intervals: readonly Interval[]): number[] {
  const found = Array.from({ length: 101 }, (_, index) => index - 50);
  return found.filter((minute) => intervals.some(({ from, to }) => from <= minute && minute < to));
}

/** Sorted, without empty stretches, and with at least `between` minutes from one stretch to the next. */
function expectTidy(intervals: readonly Interval[], between: number) {
  for (const [index, { from, to }] of intervals.entries()) {
    expect(from).toBeLessThan(to);
    const before = intervals[index - 1];
    if (before) expect(from - before.to).toBeGreaterThanOrEqual(between);
  }
}

test('a union holds every minute once, with touching stretches made one', () => {
  fc.assert(
    fc.property(anyIntervals, (intervals) => {
      expect(minutesOf(union(intervals))).toEqual(minutesOf(intervals));
      expectTidy(union(intervals), 1);
    }),
    runs(300),
  );
});

test('a union leaves what it was given as it was', () => {
  const given = [
    { from: 5, to: 8 },
    { from: 1, to: 6 },
  ];
  expect(union(given)).toEqual([{ from: 1, to: 8 }]);
  expect(given).toEqual([
    { from: 5, to: 8 },
    { from: 1, to: 6 },
  ]);
});

test('subtracting leaves the minutes that are in no hole', () => {
  fc.assert(
    fc.property(lists, lists, (intervals, holes) => {
      const inHole = new Set(minutesOf(holes));
      const rest = subtract(intervals, holes);
      expect(minutesOf(rest)).toEqual(minutesOf(intervals).filter((minute) => !inHole.has(minute)));
      expectTidy(rest, 1);
    }),
    runs(300),
  );
});

test('clipping leaves the minutes inside the bounds', () => {
  fc.assert(
    fc.property(lists, minute, minute, (intervals, from, to) => {
      const clipped = clip(intervals, { from, to });
      expect(minutesOf(clipped)).toEqual(minutesOf(intervals).filter((minute) => from <= minute && minute < to));
      expectTidy(clipped, 1);
    }),
    runs(300),
  );
});

test('clipping to an open end keeps all that follows', () => {
  const list = [
    { from: 1, to: 4 },
    { from: 6, to: 9 },
  ];
  expect(clip(list, { from: 3, to: Number.POSITIVE_INFINITY })).toEqual([
    { from: 3, to: 4 },
    { from: 6, to: 9 },
  ]);
});

test('counting offsets walks through every minute in order and ends where the measure does', () => {
  fc.assert(
    fc.property(lists, (intervals) => {
      const all = minutesOf(intervals);
      expect(measure(intervals)).toBe(all.length);
      expect(all.map((_, offset) => minuteAt(intervals, offset))).toEqual(all);
      expect(minuteAt(intervals, all.length)).toBeUndefined();
    }),
    runs(300),
  );
});
