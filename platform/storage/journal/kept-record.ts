import { RemovedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { unwrap } from '../../../core/records/envelope.ts';
import type { Kind } from '../../../core/records/kind.ts';
import { recordIn } from '../../../core/records/reading.ts';
import { isRemoved, type Removed } from '../../../core/records/removed.ts';
import type { StoreName } from '../database.ts';
import { changeIn, changeRecord, deleteIn, dropAside } from '../records.ts';
import { writing } from '../writing.ts';

/**
 * On the disk when it resolves. `first` is what it begins as where nothing is stored; of what was stored once there is none.
 * Rejects with `RemovedMeanwhile` where the person has removed it, or erased everything.
 */
export async function changeKept<T extends object>(
  name: StoreName,
  kind: Kind<T | Removed>,
  key: string,
  change: (stored: T) => T,
  first: T | null = null,
): Promise<T> {
  const changed = await changeRecord(name, kind, key, (stored) => {
    const before = stored ?? first;
    if (!before || isRemoved(before)) throw new RemovedMeanwhile(`${name}/${key} was removed`);
    return change(before as T);
  });
  return changed as T;
}

/**
 * With all that was set aside of it. Gives what it removed, for an Undo; `null` where nothing was there any more. `check` may
 * throw: then nothing is removed.
 */
export function removeKept<T extends object>(
  name: StoreName,
  kind: Kind<T | Removed>,
  key: string,
  now: Temporal.Instant,
  check: (stored: T) => void = () => {},
): Promise<T | null> {
  return writing([name], 'strict', async (tx) => {
    const was: { there: T | null } = { there: null };
    await changeIn(tx, name, kind, key, (stored) => {
      if (stored && isRemoved(stored)) return stored;
      if (stored) check(stored);
      was.there = stored;
      return { removed: now };
    });
    await dropAside(tx, name, key);
    return was.there;
  });
}

/** As if it had never been stored: nothing is left of it. `check` as with `removeKept`. */
export function dropKept<T extends object>(
  name: StoreName,
  kind: Kind<T | Removed>,
  key: string,
  check: (stored: T) => void,
): Promise<void> {
  return writing([name], 'strict', async (tx) => {
    const stored = recordIn(unwrap(kind, await tx.objectStore(name).get(key), key));
    if (!stored || isRemoved(stored)) return;
    check(stored as T);
    await deleteIn(tx, name, kind, key);
    await dropAside(tx, name, key);
  });
}

/**
 * One that was removed, under another key: nothing brings the first one back. Gives what is there already, where it was
 * brought back before. Rejects with `RemovedMeanwhile` where that was removed, or everything was erased since.
 */
export function bringBackKept<T extends object>(
  name: StoreName,
  kind: Kind<T | Removed>,
  keys: { removed: string; back: string },
  record: T,
): Promise<T> {
  return writing([name], 'strict', async (tx) => {
    const left = recordIn(unwrap(kind, await tx.objectStore(name).get(keys.removed), keys.removed));
    if (!left || !isRemoved(left)) throw new RemovedMeanwhile(`nothing is left of ${name}/${keys.removed}`);
    const back = await changeIn(tx, name, kind, keys.back, (stored) => {
      if (stored && isRemoved(stored)) throw new RemovedMeanwhile(`${name}/${keys.back} was removed`);
      return stored ?? record;
    });
    return back as T;
  });
}
