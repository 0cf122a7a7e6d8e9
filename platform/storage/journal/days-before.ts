import type { Day } from '../../../core/day/day.ts';
import { dayKind } from '../../../core/day/stored-day.ts';
import { transaction } from '../database.ts';
import { type Listing, readRange } from '../records.ts';

/** The last so many stored days before a key, in order; `before` is the key for what comes before them, if anything does. */
export async function readDaysBefore(key: string, most: number): Promise<Listing<Day> & { before: string | null }> {
  const store = (await transaction(['days'], 'readonly')).objectStore('days');
  const all = await store.getAllKeys(IDBKeyRange.upperBound(key, true));
  const keys = all.slice(-most);
  const [from, to] = [keys.at(0), keys.at(-1)];
  if (from === undefined || to === undefined) return { records: [], newer: [], before: null };
  const listing = await readRange('days', dayKind, { from, to });
  return { ...listing, before: all.length > most ? from : null };
}
