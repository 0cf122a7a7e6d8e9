import type { Day } from '../../core/day/day.ts';
import { dayKind } from '../../core/day/stored-day.ts';
import { OtherStrategy } from '../../core/day/transitions.ts';
import { popupUnknowing } from '../browser/popup-address.ts';
import type { TypedPlace } from './last-typed.ts';
import { changeRecord, type Entry, type Listing, readEntries, readRange } from './records.ts';

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

/** `changeDay` for what a person types, of which the first picture shows nothing: it may be the last that a popup does. */
export function changeTyped(date: Temporal.PlainDate, change: (stored: Day) => Day): Promise<Day> {
  return changeRecord('days', dayKind, date.toString(), (stored) => {
    if (!stored) throw new OtherStrategy(`${date} has no record any more`);
    return change(stored);
  });
}

/** `changeDay` for a day that may have no record yet. */
export function beginDay(date: Temporal.PlainDate, begin: (stored: Day | null) => Day): Promise<Day> {
  return popupUnknowing(() => changeRecord('days', dayKind, date.toString(), begin));
}
