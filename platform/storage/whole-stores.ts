import { type StoreName, transaction } from './database.ts';
import { entriesOf } from './records.ts';

export async function readRaw(name: StoreName): Promise<Record<string, unknown>> {
  const entries = await entriesOf(await transaction([name], 'readonly'), name);
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

export async function countRecords(name: StoreName): Promise<number> {
  return (await transaction([name], 'readonly')).objectStore(name).count();
}
