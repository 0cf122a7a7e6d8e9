import { promisifyRequest } from 'idb-keyval';
import { completed, type StoreName, storeOf, transaction } from './database.ts';

/** What a store's keys from `from` to `to` (both included, as texts that keys begin with) hold. */
export interface Range {
  from: string;
  to: string;
}

/** Reads what is stored under a key; `null` for anything that is no sound record or names another key. */
export type Reader<T> = (stored: unknown, key: string) => T | null;

/** The highest code unit that a key can have after a prefix. */
const afterAll = '\uffff';

/** All that a store holds in a range, or at all, unread and in the order of the keys. */
export async function entriesOf(store: IDBObjectStore, range?: Range): Promise<{ key: string; value: unknown }[]> {
  const wanted = range && IDBKeyRange.bound(range.from, range.to + afterAll);
  const [keys, values] = await Promise.all([
    promisifyRequest(store.getAllKeys(wanted)),
    promisifyRequest<unknown[]>(store.getAll(wanted)),
  ]);
  return keys.map((key, index) => ({ key: String(key), value: values[index] }));
}

/**
 * Reads the records of a range in the order of their keys, and no others, so that a long history costs nothing. A record
 * that cannot be read is moved to the quarantine store with all it holds, and does not hide the others; its key is in
 * `unreadable`. `standIn` may give what is stored in its place, in the same transaction.
 */
export async function readRange<T>(
  name: StoreName,
  read: Reader<T>,
  range: Range,
  standIn: (key: string) => object | null = () => null,
): Promise<{ records: T[]; unreadable: string[] }> {
  const entries = await storeOf(name)('readonly', (store) => entriesOf(store, range));
  const found = entries.map(({ key, value }) => ({ key, record: read(value, key) }));
  const unreadable = found.filter(({ record }) => record === null).map(({ key }) => key);
  for (const key of unreadable) await quarantine(name, key, standIn(key));
  return { records: found.flatMap(({ record }) => (record === null ? [] : [record])), unreadable };
}

/**
 * Changes a record in one transaction, on the disk when it resolves, and gives back what `change` made of it. `change` gets
 * `null` where there is none; one that cannot be read is moved to the quarantine store, and counts as none.
 */
export async function changeRecord<T>(
  name: StoreName,
  key: string,
  read: Reader<T>,
  change: (current: T | null) => T,
  stored: (record: T) => object,
): Promise<T> {
  const tx = await transaction([name, 'quarantine'], 'readwrite', 'strict');
  const store = tx.objectStore(name);
  const value: unknown = await promisifyRequest(store.get(key));
  const current = value === undefined ? null : read(value, key);
  try {
    const changed = change(current);
    if (value !== undefined && current === null) await setAside(tx, `${name}/${key}`, value);
    store.put(stored(changed), key);
    await completed(tx);
    return changed;
  } catch (error) {
    abandon(tx);
    throw error;
  }
}

/** Moves one record to the quarantine store, in one transaction, as it is. */
async function quarantine(name: StoreName, key: string, standIn: object | null): Promise<void> {
  const tx = await transaction([name, 'quarantine'], 'readwrite');
  const value: unknown = await promisifyRequest(tx.objectStore(name).get(key));
  if (value !== undefined) {
    await setAside(tx, `${name}/${key}`, value);
    if (standIn) tx.objectStore(name).put(standIn, key);
    else tx.objectStore(name).delete(key);
  }
  await completed(tx);
}

/** What was set aside under the same name before stays there. */
async function setAside(tx: IDBTransaction, name: string, value: unknown): Promise<void> {
  const store = tx.objectStore('quarantine');
  let free = name;
  for (let time = 2; (await promisifyRequest(store.getKey(free))) !== undefined; time += 1) free = `${name} (${time})`;
  store.put(value, free);
}

/** Undoes a transaction that may have ended by itself meanwhile. */
function abandon(tx: IDBTransaction): void {
  try {
    tx.abort();
  } catch {
    // It had ended; nothing of it is kept either way.
  }
}
