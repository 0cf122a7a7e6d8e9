import type { Day } from '../../../core/day/day.ts';
import { dayKind } from '../../../core/day/stored-day.ts';
import { transaction } from '../database.ts';
import { readRange } from '../records.ts';

/** The last so many stored days before a key, in order; `before` is the key for what comes before them, if anything does. */
export async function readDaysBefore(key: string, most: number): Promise<{ days: Day[]; before: string | null }> {
  const store = (await transaction(['days'], 'readonly')).objectStore('days');
  const all = await store.getAllKeys(IDBKeyRange.upperBound(key, true));
  const keys = all.slice(-most);
  const [from, to] = [keys.at(0), keys.at(-1)];
  if (from === undefined || to === undefined) return { days: [], before: null };
  const { records } = await readRange('days', dayKind, { from, to });
  return { days: records, before: all.length > most ? from : null };
}
