import { idAfter } from '../../core/journal/journal-key.ts';
import type { OwnPromise } from '../../core/journal/own-promise.ts';
import { isMuchAlready, madePromise, type NewPromise } from '../../core/journal/promise-changes.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import { addPromise, addPromiseOnce } from '../../platform/storage/journal/promise-store.ts';

/**
 * Resolves to `null` where there are many already and the person was not asked about that yet: `evenSo` says that they want
 * it all the same. Rejects with `TooLong`.
 */
export async function makePromise(
  { what, to, ...more }: Omit<NewPromise, 'id'>,
  evenSo: boolean,
  now: Temporal.Instant,
): Promise<OwnPromise | null> {
  const words = { what: fitting('promise', what), to: fitting('promisedTo', to) };
  const promise = madePromise({ ...more, ...words, id: randomId() }, now);
  return (await addPromise(promise, (open) => evenSo || !isMuchAlready(open))) ? promise : null;
}

/** One that was removed. Rejects with `ChangedMeanwhile` where it was brought back and removed again. */
export async function bringBackPromise(promise: OwnPromise): Promise<OwnPromise> {
  return addPromiseOnce({ ...promise, id: idAfter(promise.id) });
}
