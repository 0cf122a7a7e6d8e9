import type { Day } from '../../core/day/day.ts';
import { dayKind } from '../../core/day/stored-day.ts';
import { OtherStrategy } from '../../core/day/transitions.ts';
import { popupUnknowing } from '../browser/popup-address.ts';
import type { Writing } from './database.ts';
import type { TypedPlace } from './last-typed.ts';
import { changeIn, changeRecord, type Entry, type Listing, readEntries, readRange } from './records.ts';
import { writing } from './writing.ts';

export const typedDays: TypedPlace<Day> = {
  name: 'days',
  kind: dayKind,
  fields: ['strategy', 'response', 'plan', 'draft', 'planDraft'],
};

export function readDayEntries(entries: readonly Entry[]): Promise<Day[]> {
  return readEntries('days', dayKind, entries).then(({ records }) => records);
}

/** The days from `from` to `to`, both included, in order. */
export function listDays(from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<Listing<Day>> {
  return readRange('days', dayKind, { from: from.toString(), to: to.toString() });
}

export async function readDays(from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<Day[]> {
  return (await listDays(from, to)).records;
}

/**
 * On the disk when it resolves; where `change` throws, nothing is stored. Rejects with `OtherStrategy` where the day has no
 * record: every day that is shown has been stored, so it was erased since.
 */
export function changeDay(date: Temporal.PlainDate, change: (stored: Day) => Day): Promise<Day> {
  return popupUnknowing(() => changeTyped(date, change));
}

/** `changeDay` together with what the same act does to marks: both are stored, or neither. Gives what `mark` gives, too. */
export async function changeDayAndMarks<T>(
  date: Temporal.PlainDate,
  mark: (tx: Writing) => Promise<T>,
  change: (stored: Day) => Day,
): Promise<{ day: Day; marked: T }> {
  return popupUnknowing(() =>
    writing(['days', 'marks'], 'strict', async (tx) => {
      const marked = await mark(tx);
      return { marked, day: await changeIn(tx, 'days', dayKind, date.toString(), unlessErased(date, change)) };
    }),
  );
}

/** `changeDay` for what a person types, of which the first picture shows nothing: it may be the last that a popup does. */
export function changeTyped(date: Temporal.PlainDate, change: (stored: Day) => Day): Promise<Day> {
  return changeRecord('days', dayKind, date.toString(), unlessErased(date, change));
}

function unlessErased(date: Temporal.PlainDate, change: (stored: Day) => Day): (stored: Day | null) => Day {
  return (stored) => {
    if (!stored) throw new OtherStrategy(`${date} has no record any more`);
    return change(stored);
  };
}

/** `changeDay` for a day that may have no record yet. */
export function beginDay(date: Temporal.PlainDate, begin: (stored: Day | null) => Day): Promise<Day> {
  return popupUnknowing(() => changeRecord('days', dayKind, date.toString(), begin));
}
