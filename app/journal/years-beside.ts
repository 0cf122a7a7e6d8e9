import type { Day } from '../../core/day/day.ts';
import { isToRead } from '../../core/journal/look-back.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readDaysBefore } from '../../platform/storage/journal/days-before.ts';

/** The nearest year that has something to read, and the nearest month that has something in view. */
export interface Beside {
  year: number | null;
  month: Temporal.PlainYearMonth | null;
}

type IsInView = (day: Day) => boolean;

/** So many records are read at a time. */
const piece = 60;

export async function readBefore(year: number, isInView: IsInView): Promise<Beside> {
  const beside: Beside = { year: null, month: null };
  let before: string | null = firstOf(year).toString();
  while (before !== null && beside.month === null) {
    const read: Awaited<ReturnType<typeof readDaysBefore>> = await readDaysBefore(before, piece);
    note(beside, read.records.filter(isToRead).toReversed(), isInView);
    before = read.before;
  }
  return beside;
}

/** As far as a year, included. */
export async function readAfter(year: number, last: number, isInView: IsInView): Promise<Beside> {
  const beside: Beside = { year: null, month: null };
  for (let next = year + 1; next <= last && beside.month === null; next += 1) {
    const days = await readDays(firstOf(next), firstOf(next + 1).subtract({ days: 1 }));
    note(beside, days.filter(isToRead), isInView);
  }
  return beside;
}

function note(beside: Beside, nearestFirst: readonly Day[], isInView: IsInView): void {
  beside.year ??= nearestFirst[0]?.date.year ?? null;
  beside.month ??= nearestFirst.find(isInView)?.date.toPlainYearMonth() ?? null;
}

function firstOf(year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 });
}
