import { type StoreName, transaction } from './database.ts';
import { entriesOf } from './records.ts';

/** All that a store holds, by key, unread. */
export async function readRaw(name: StoreName): Promise<Record<string, unknown>> {
  const entries = await entriesOf(await transaction([name], 'readonly'), name);
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

/** How many records a store holds. */
export async function countRecords(name: StoreName): Promise<number> {
  return (await transaction([name], 'readonly')).objectStore(name).count();
}
