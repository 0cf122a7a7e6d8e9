import type { OwnPromise } from '../../core/journal/own-promise.ts';
import { isMuchAlready, madePromise, type NewPromise } from '../../core/journal/promise-changes.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import { addPromise } from '../../platform/storage/journal/promise-store.ts';

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

/** One that was removed, under another id: what was removed stays removed wherever a copy of it comes from. */
export async function bringBackPromise(promise: OwnPromise): Promise<OwnPromise> {
  const back = { ...promise, id: randomId() };
  await addPromise(back, () => true);
  return back;
}
