import { isNewer, unwrap } from '../../core/records/envelope.ts';
import type { Kind } from '../../core/records/kind.ts';
import { broken, recordIn } from '../../core/records/reading.ts';
import { isRemoved, present, type Removed } from '../../core/records/removed.ts';
import { completed, type StoreName, type Transaction, transaction, type Writing } from './database.ts';
import { NewerRecord } from './failure.ts';
import { writing, written } from './writing.ts';

/** What a store's keys from `from` to `to` (both included, as texts that keys begin with) hold. */
export interface Range {
  from: string;
  to: string;
}

export function startingWith(prefix: string): Range {
  return { from: prefix, to: prefix };
}

/** A kind whose keys begin with this; its ids are the rest of them. */
export function under<T>(prefix: string, kind: Kind<T>): Kind<T> {
  return { ...kind, read: (body, key) => kind.read(body, key.slice(prefix.length)) };
}

/** The highest code unit that a key can have after a prefix. */
export const afterAll = '\uffff';

export interface Entry {
  key: string;
  value: unknown;
}

export async function entriesOf<Mode extends IDBTransactionMode>(
  tx: Transaction<Mode>,
  name: StoreName,
  range?: Range,
): Promise<Entry[]> {
  const store = tx.objectStore(name);
  const wanted = range && IDBKeyRange.bound(range.from, range.to + afterAll);
  const [keys, values] = await Promise.all([store.getAllKeys(wanted), store.getAll(wanted)]);
  return keys.map((key, index) => ({ key: String(key), value: values[index] }));
}

/** Those that can be read, of what was fetched in a transaction that goes on: nothing is mended. */
export function recordsIn<T>(kind: Kind<T>, entries: readonly Entry[]): T[] {
  return entries.flatMap(({ key, value }) => recordIn(unwrap(kind, value, key)) ?? []);
}

export interface Listing<T> {
  records: T[];
  /** The keys of those that a later Tend wrote. They are left alone, and whoever lists the others says so. */
  newer: string[];
}

/** A listing without what is left of those that the person removed. */
export async function listPresent<T extends object>(reading: Promise<Listing<T | Removed>>): Promise<Listing<T>> {
  const { records, newer } = await reading;
  return { records: present(records), newer };
}

/**
 * Reads the records of a range in the order of their keys, and no others, so that a long history costs nothing. One of
 * which a field cannot be read is stored as it was mended, and one of which nothing can be read is moved away, as soon as
 * there is room; either is kept as it was in the quarantine store, and hides no other. `standIn` may give what is read and
 * stored in the place of what cannot be read.
 */
export async function readRange<T>(
  name: StoreName,
  kind: Kind<T>,
  range: Range,
  standIn: (key: string) => T | null = () => null,
): Promise<Listing<T>> {
  return readEntries(name, kind, await entriesOf(await transaction([name], 'readonly'), name, range), standIn);
}

/** `readRange` of what was fetched already, together with other things. */
export async function readEntries<T>(
  name: StoreName,
  kind: Kind<T>,
  entries: readonly Entry[],
  standIn: (key: string) => T | null = () => null,
): Promise<Listing<T>> {
  const found = entries.map(({ key, value }) => ({ key, reading: unwrap(kind, value, key) }));
  const unsound = found.filter(({ reading }) => reading.state === 'mended' || reading.state === 'broken');
  // What was read is shown also where the disk is full: the next reading tries again.
  for (const { key } of unsound) await mend(name, kind, key, standIn).catch(() => {});
  return {
    records: found.flatMap(({ key, reading }) => (reading.state === 'broken' ? standIn(key) : recordIn(reading)) ?? []),
    newer: found.filter(({ reading }) => reading.state === 'newer').map(({ key }) => key),
  };
}

/**
 * Changes a record in one transaction, on the disk when it resolves, and gives back what `change` made of it. `change` gets
 * `null` where there is none, or nothing of it can be read; what cannot be read is kept in the quarantine store. Rejects
 * with `NewerRecord` where a later Tend wrote it.
 */
export async function changeRecord<T>(
  name: StoreName,
  kind: Kind<T>,
  key: string,
  change: (current: T | null) => T,
): Promise<T> {
  return writing([name], 'strict', (tx) => changeIn(tx, name, kind, key, change));
}

/** `changeRecord` as a part of a transaction on this store and the quarantine store. */
export async function changeIn<T>(
  tx: Writing,
  name: StoreName,
  kind: Kind<T>,
  key: string,
  change: (current: T | null) => T,
): Promise<T> {
  const store = tx.objectStore(name);
  const value = await store.get(key);
  const reading = value === undefined ? broken : unwrap(kind, value, key);
  if (reading.state === 'newer') throw new NewerRecord(`a later version wrote ${name}/${key}`);
  const changed = change(recordIn(reading));
  if (value !== undefined && reading.state !== 'sound') await setAside(tx, `${name}/${key}`, value);
  await store.put(written(kind, changed, key), key);
  return changed;
}

/** Deletes it as a part of a transaction, unless a later Tend wrote it: that is left alone. */
export async function deleteIn<T>(tx: Writing, name: StoreName, kind: Kind<T>, key: string): Promise<void> {
  const store = tx.objectStore(name);
  if (!isNewer(kind, await store.get(key))) await store.delete(key);
}

/**
 * Removes it with what was set aside of it, as a part of a transaction, and gives what it was: no older copy brings it
 * back. One that a later Tend wrote is left alone.
 */
export async function removeIn<T extends object>(
  tx: Writing,
  name: StoreName,
  kind: Kind<T | Removed>,
  key: string,
  now: Temporal.Instant,
): Promise<T | null> {
  const store = tx.objectStore(name);
  const value = await store.get(key);
  if (isNewer(kind, value)) return null;
  await dropAside(tx, name, key);
  if (value === undefined) return null;
  const stored = recordIn(unwrap(kind, value, key));
  if (stored && isRemoved(stored)) return null;
  // Under a key that none can have, nothing of an older copy is read either.
  const hasKey = kind.read(kind.write({ removed: now }), key).state === 'sound';
  await (hasKey ? store.put(written(kind, { removed: now }, key), key) : store.delete(key));
  return stored as T | null;
}

async function mend<T>(name: StoreName, kind: Kind<T>, key: string, standIn: (key: string) => T | null): Promise<void> {
  await completed(await transaction([name, 'quarantine'], 'readwrite'), async (tx) => {
    const store = tx.objectStore(name);
    const value = await store.get(key);
    const reading = value === undefined ? null : unwrap(kind, value, key);
    // Another page may have mended or removed it meanwhile.
    if (reading?.state !== 'mended' && reading?.state !== 'broken') return;
    await setAside(tx, `${name}/${key}`, value);
    const instead = recordIn(reading) ?? standIn(key);
    if (instead) await store.put(written(kind, instead, key), key);
    else await store.delete(key);
  });
}

async function setAside(tx: Writing, name: string, value: unknown): Promise<void> {
  const store = tx.objectStore('quarantine');
  let free = name;
  for (let time = 2; (await store.getKey(free)) !== undefined; time += 1) free = `${name} (${time})`;
  await store.put(value, free);
}

/** What was set aside from under a key that the person removed: its words are kept nowhere. */
export async function dropAside(tx: Writing, name: StoreName, key: string): Promise<void> {
  const path = `${name}/${key}`;
  const store = tx.objectStore('quarantine');
  await store.delete(path);
  await store.delete(IDBKeyRange.bound(`${path} (`, `${path} (${afterAll}`));
}
