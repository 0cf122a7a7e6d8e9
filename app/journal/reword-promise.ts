import type { OwnPromise } from '../../core/journal/own-promise.ts';
import { type PromiseWords, reworded } from '../../core/journal/promise-changes.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { changePromise } from '../../platform/storage/journal/promise-store.ts';

/** Changes what differs from what the person saw. Rejects with `TooLong` or `ChangedMeanwhile`. */
export async function rewordPromise(seen: OwnPromise, change: Partial<PromiseWords>): Promise<OwnPromise> {
  const { what, to, series, asked } = { ...seen, ...change };
  const words = { what: fitting('promise', what), to: fitting('promisedTo', to), series, asked };
  return changePromise(seen.id, (stored) => reworded(seen, stored, words));
}
