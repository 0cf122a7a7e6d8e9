import { promisifyRequest } from 'idb-keyval';
import { broken, type Reading, recordIn } from '../../core/records/reading.ts';
import { completed, type StoreName, storeOf, transaction } from './database.ts';
import { writing } from './writing.ts';

/** What a store's keys from `from` to `to` (both included, as texts that keys begin with) hold. */
export interface Range {
  from: string;
  to: string;
}

/** Reads what is stored under a key. */
export type Reader<T> = (stored: unknown, key: string) => Reading<T>;
/** Gives a record the form in which it is stored; a `Reader` gives back the same record. */
type Writer<T> = (record: T) => object;

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
 * Reads the records of a range in the order of their keys, and no others, so that a long history costs nothing. One of
 * which a field cannot be read is stored as it was mended, and one of which nothing can be read is moved away, its key in
 * `unreadable`; either is kept as it was in the quarantine store, and hides no other. `standIn` may give what is stored in
 * the place of what cannot be read, in the same transaction.
 */
export async function readRange<T>(
  name: StoreName,
  read: Reader<T>,
  stored: Writer<T>,
  range: Range,
  standIn: (key: string) => object | null = () => null,
): Promise<{ records: T[]; unreadable: string[] }> {
  const entries = await storeOf(name)('readonly', (store) => entriesOf(store, range));
  const found = entries.map(({ key, value }) => ({ key, reading: read(value, key) }));
  const instead = (value: unknown, key: string): object | null => {
    const record = recordIn(read(value, key));
    return record === null ? standIn(key) : stored(record);
  };
  for (const { key, reading } of found) if (reading.state !== 'sound') await mend(name, key, read, instead);
  return {
    records: found.flatMap(({ reading }) => recordIn(reading) ?? []),
    unreadable: found.filter(({ reading }) => reading.state === 'broken').map(({ key }) => key),
  };
}

/**
 * Changes a record in one transaction, on the disk when it resolves, and gives back what `change` made of it. `change` gets
 * `null` where there is none, or nothing of it can be read; what cannot be read is kept in the quarantine store.
 */
export async function changeRecord<T>(
  name: StoreName,
  key: string,
  read: Reader<T>,
  change: (current: T | null) => T,
  stored: Writer<T>,
): Promise<T> {
  const tx = await writing([name], 'strict');
  const store = tx.objectStore(name);
  const value: unknown = await promisifyRequest(store.get(key));
  const reading = value === undefined ? broken : read(value, key);
  try {
    const changed = change(recordIn(reading));
    if (value !== undefined && reading.state !== 'sound') await setAside(tx, `${name}/${key}`, value);
    store.put(stored(changed), key);
    await completed(tx);
    return changed;
  } catch (error) {
    abandon(tx);
    throw error;
  }
}

/** Copies one record to the quarantine store and puts what stands in for it in its place, in one transaction. */
async function mend(
  name: StoreName,
  key: string,
  read: Reader<unknown>,
  instead: (value: unknown, key: string) => object | null,
): Promise<void> {
  const tx = await transaction([name, 'quarantine'], 'readwrite');
  const value: unknown = await promisifyRequest(tx.objectStore(name).get(key));
  // Another page may have mended or removed it meanwhile.
  if (value !== undefined && read(value, key).state !== 'sound') {
    await setAside(tx, `${name}/${key}`, value);
    const standsIn = instead(value, key);
    if (standsIn) tx.objectStore(name).put(standsIn, key);
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
