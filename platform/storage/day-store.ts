import type { Day } from '../../core/day/day.ts';
import { dayKind } from '../../core/day/stored-day.ts';
import { popupUnknowing } from '../browser/popup-address.ts';
import { changeRecord, type Entry, type Listing, readEntries, readRange } from './records.ts';

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

/** On the disk when it resolves. `change` gets `null` for a day without a record; where it throws, nothing is stored. */
export function changeDay(date: Temporal.PlainDate, change: (current: Day | null) => Day): Promise<Day> {
  return popupUnknowing(() => changeTyped(date, change));
}

/** `changeDay` for what a person types, of which the first picture shows nothing: it may be the last that a popup does. */
export function changeTyped(date: Temporal.PlainDate, change: (current: Day | null) => Day): Promise<Day> {
  return changeRecord('days', dayKind, date.toString(), change);
}
