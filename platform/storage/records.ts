import { promisifyRequest } from 'idb-keyval';
import { completed, type StoreName, storeOf, transaction } from './database.ts';

/** What a store's keys from `from` to `to` (both included, as texts that keys begin with) hold. */
export interface Range {
  from: string;
  to: string;
}

/** The highest code unit that a key can have after a prefix. */
const afterAll = '\uffff';

/**
 * Reads the records of a range in the order of their keys, and no others, so that a long history costs nothing. A record
 * that `parse` cannot read is moved to the quarantine store with all it holds, and does not hide the others; its key is
 * in `unreadable`.
 */
export async function readRange<T>(
  name: StoreName,
  parse: (stored: unknown) => T | null,
  { from, to }: Range,
): Promise<{ records: T[]; unreadable: string[] }> {
  const range = IDBKeyRange.bound(from, to + afterAll);
  const [keys, values] = await storeOf(name)('readonly', (store) =>
    Promise.all([promisifyRequest(store.getAllKeys(range)), promisifyRequest(store.getAll(range))]),
  );
  const read = values.map((value, index) => ({ key: String(keys[index]), record: parse(value) }));
  const unreadable = read.filter(({ record }) => record === null).map(({ key }) => key);
  for (const key of unreadable) await quarantine(name, key);
  return { records: read.flatMap(({ record }) => (record === null ? [] : [record])), unreadable };
}

/** Moves one record to the quarantine store, in one transaction. The raw value stays as it was. */
export async function quarantine(name: StoreName, key: string): Promise<void> {
  const tx = await transaction([name, 'quarantine'], 'readwrite');
  const value = await promisifyRequest(tx.objectStore(name).get(key));
  if (value !== undefined) {
    tx.objectStore('quarantine').put(value, `${name}/${key}`);
    tx.objectStore(name).delete(key);
  }
  await completed(tx);
}
