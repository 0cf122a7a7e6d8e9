import { ChangedMeanwhile, type JournalId } from '../../../core/journal/journal-key.ts';
import type { OwnPromise } from '../../../core/journal/own-promise.ts';
import { promiseKind } from '../../../core/journal/stored-promise.ts';
import { unwrap } from '../../../core/records/envelope.ts';
import { recordIn } from '../../../core/records/reading.ts';
import { present } from '../../../core/records/removed.ts';
import { type Transaction, transaction } from '../database.ts';
import { changeIn, type Entry, readEntries, readRange } from '../records.ts';
import { writing } from '../writing.ts';
import { changeKept, removeKept } from './kept-record.ts';

const everything = { from: '', to: '' };

/** By when they are due, the earliest first; however many are over, they cost nothing. */
export async function readOpenPromises(): Promise<OwnPromise[]> {
  const entries = await openEntries(await transaction(['promises'], 'readonly'));
  return present((await readEntries('promises', promiseKind, entries)).records);
}

export async function readPromises(): Promise<OwnPromise[]> {
  return present((await readRange('promises', promiseKind, everything)).records);
}

/** `mayAdd` is asked with those that are open by then; resolves to false where it says no, and nothing is stored. */
export function addPromise(promise: OwnPromise, mayAdd: (open: readonly OwnPromise[]) => boolean): Promise<boolean> {
  return writing(['promises'], 'strict', async (tx) => {
    const stored = (await openEntries(tx)).map(({ key, value }) => recordIn(unwrap(promiseKind, value, key)));
    if (!mayAdd(present(stored.filter((one) => one !== null)))) return false;
    await changeIn(tx, 'promises', promiseKind, promise.id, () => promise);
    return true;
  });
}

/** Gives the one that is stored under its id, if there is one. Rejects with `RemovedMeanwhile` where that was removed. */
export function addPromiseOnce(promise: OwnPromise): Promise<OwnPromise> {
  return changeKept<OwnPromise>('promises', promiseKind, promise.id, (stored) => stored ?? promise);
}

/** Rejects with `ChangedMeanwhile` where there is none any more, or `change` says that it is not what was meant. */
export function changePromise(id: JournalId, change: (stored: OwnPromise) => OwnPromise): Promise<OwnPromise> {
  return changeKept<OwnPromise>('promises', promiseKind, id, (stored) => {
    if (!stored) throw new ChangedMeanwhile(`there is no promise ${id}`);
    return change(stored);
  });
}

export function removePromise(id: JournalId, now: Temporal.Instant): Promise<void> {
  return removeKept('promises', promiseKind, id, now);
}

async function openEntries<Mode extends IDBTransactionMode>(tx: Transaction<Mode>): Promise<Entry[]> {
  const index = tx.objectStore('promises').index('due');
  const [keys, values] = await Promise.all([index.getAllKeys(), index.getAll()]);
  return keys.map((key, position) => ({ key: String(key), value: values[position] }));
}
