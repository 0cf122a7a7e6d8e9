import { del } from 'idb-keyval';
import type { StoredRecord } from '../../core/transfer/backup.ts';
import { type StoreName, storeOf, transaction } from './database.ts';
import { entriesOf } from './records.ts';

export async function readRaw(name: StoreName): Promise<Record<string, unknown>> {
  const entries = await entriesOf(await transaction([name], 'readonly'), name);
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

export async function countRecords(name: StoreName): Promise<number> {
  return (await transaction([name], 'readonly')).objectStore(name).count();
}

export async function listAside(): Promise<StoredRecord[]> {
  const entries = await entriesOf(await transaction(['quarantine'], 'readonly'), 'quarantine');
  return entries.map((entry) => ({ store: 'quarantine', ...entry }));
}

/** Only ever at the person's own request. On the disk when it resolves. */
export function removeAside(key: string): Promise<void> {
  return del(key, storeOf('quarantine', 'strict'));
}
