import { idAfter } from '../../core/journal/journal-key.ts';
import type { OwnPromise } from '../../core/journal/own-promise.ts';
import { isMuchAlready, madeFrom, madePromise, type NewPromise } from '../../core/journal/promise-changes.ts';
import { RemovedMeanwhile } from '../../core/records/changed-meanwhile.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import { addPromise, putBackPromise } from '../../platform/storage/journal/promise-store.ts';

/**
 * Resolves to `null` where there are many already and the person was not asked about that yet: `evenSo` says that they want
 * it all the same. `begun` is the draft that it becomes of, if it was kept; one that was dropped in another page is made all
 * the same. Rejects with `TooLong`.
 */
export async function makePromise(
  { what, to, ...more }: Omit<NewPromise, 'id'>,
  evenSo: boolean,
  now: Temporal.Instant,
  begun: OwnPromise | null = null,
): Promise<OwnPromise | null> {
  const words = { what: fitting('promise', what), to: fitting('promisedTo', to) };
  const made = (id: OwnPromise['id']) => madePromise({ ...more, ...words, id }, now);
  const mayAdd = (open: readonly OwnPromise[]) => evenSo || !isMuchAlready(open);
  if (!begun) return addPromise(made(randomId()), mayAdd);
  const promise = made(begun.id);
  try {
    return await addPromise(promise, mayAdd, (stored) => madeFrom(begun, stored, promise));
  } catch (error) {
    if (!(error instanceof RemovedMeanwhile)) throw error;
    return addPromise(made(randomId()), mayAdd);
  }
}

/** One that was removed. Rejects with `ChangedMeanwhile` where it was brought back and removed again, or erased. */
export async function bringBackPromise(promise: OwnPromise): Promise<OwnPromise> {
  return putBackPromise(promise.id, { ...promise, id: idAfter(promise.id) });
}
