import type { JournalId } from '../../../core/journal/journal-key.ts';
import type { OwnPromise } from '../../../core/journal/own-promise.ts';
import { promiseKind } from '../../../core/journal/stored-promise.ts';
import { RemovedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { isRemoved, present } from '../../../core/records/removed.ts';
import { type Transaction, transaction } from '../database.ts';
import type { TypedPlace } from '../last-typed.ts';
import { changeIn, type Entry, type Listing, listPresent, readEntries, readRange, recordsIn } from '../records.ts';
import { writing } from '../writing.ts';
import { bringBackKept, changeKept, removeKept } from './kept-record.ts';

export const typedPromises: TypedPlace<OwnPromise> = {
  name: 'promises',
  kind: promiseKind,
  fields: ['what', 'draft'],
};
const everything = { from: '', to: '' };

/** By when they are due, the earliest first; however many are over, they cost nothing. */
export async function readOpenPromises(): Promise<OwnPromise[]> {
  return readPromiseEntries(await openPromiseEntries(await transaction(['promises'], 'readonly')));
}

export async function readPromiseEntries(entries: readonly Entry[]): Promise<OwnPromise[]> {
  return present((await readEntries('promises', promiseKind, entries)).records);
}

export function listPromises(): Promise<Listing<OwnPromise>> {
  return listPresent(readRange('promises', promiseKind, everything));
}

/**
 * `mayAdd` is asked with those that are open by then; resolves to `null` where it says no, and nothing is stored. `from` is
 * asked what becomes of one that was begun under its id. Rejects with `RemovedMeanwhile` where that was removed.
 */
export function addPromise(
  promise: OwnPromise,
  mayAdd: (open: readonly OwnPromise[]) => boolean,
  from: (begun: OwnPromise) => OwnPromise = () => promise,
): Promise<OwnPromise | null> {
  return writing(['promises'], 'strict', async (tx) => {
    if (!mayAdd(present(recordsIn(promiseKind, await openPromiseEntries(tx))))) return null;
    const added = await changeIn(tx, 'promises', promiseKind, promise.id, (begun) => {
      if (begun && isRemoved(begun)) throw new RemovedMeanwhile(`${promise.id} was removed`);
      return begun ? from(begun as OwnPromise) : promise;
    });
    return added as OwnPromise;
  });
}

/** As `back`, what was removed under `id`. */
export function putBackPromise(id: JournalId, back: OwnPromise): Promise<OwnPromise> {
  return bringBackKept<OwnPromise>('promises', promiseKind, { removed: id, back: back.id }, back);
}

/** `first`: what it begins as, if it was never stored. Rejects with `RemovedMeanwhile` where it is not there any more. */
export function changePromise(
  id: JournalId,
  change: (stored: OwnPromise) => OwnPromise,
  first: OwnPromise | null = null,
): Promise<OwnPromise> {
  return changeKept<OwnPromise>('promises', promiseKind, id, change, first);
}

export function removePromise(
  id: JournalId,
  now: Temporal.Instant,
  check?: (stored: OwnPromise) => void,
): Promise<OwnPromise | null> {
  return removeKept<OwnPromise>('promises', promiseKind, id, now, check);
}

export async function openPromiseEntries<Mode extends IDBTransactionMode>(tx: Transaction<Mode>): Promise<Entry[]> {
  const index = tx.objectStore('promises').index('due');
  const [keys, values] = await Promise.all([index.getAllKeys(), index.getAll()]);
  return keys.map((key, position) => ({ key: String(key), value: values[position] }));
}
