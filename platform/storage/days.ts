import { update } from 'idb-keyval';
import { type Day, parseDay, storedDay } from '../../core/day-record.ts';
import { storeOf } from './database.ts';
import { readRange } from './records.ts';

/** The days from `from` to `to`, both included, in order. */
export async function readDays(from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<Day[]> {
  return (await readRange('days', parseDay, { from: from.toString(), to: to.toString() })).records;
}

/**
 * Changes a day in one transaction, on the disk when it resolves, and gives back what is stored now. `change` gets `null`
 * for a day without a record.
 */
export async function changeDay(date: Temporal.PlainDate, change: (current: Day | null) => Day): Promise<Day> {
  let changed: Day | null = null;
  await update<unknown>(
    date.toString(),
    (stored) => {
      changed = change(parseDay(stored));
      return storedDay(changed);
    },
    storeOf('days', 'strict'),
  );
  if (!changed) throw new Error('the day was not changed');
  return changed;
}
