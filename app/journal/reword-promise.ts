import type { OwnPromise } from '../../core/journal/own-promise.ts';
import { madePromise, type PromiseWords, reworded } from '../../core/journal/promise-changes.ts';
import { RemovedMeanwhile } from '../../core/records/changed-meanwhile.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import { changePromise } from '../../platform/storage/journal/promise-store.ts';

/**
 * Changes what differs from what the person saw. Where it was removed in another page, what they keep here is another
 * promise, of these words and its date alone, unless it was over. Rejects with `TooLong` or `ChangedMeanwhile`.
 */
export async function rewordPromise(
  seen: OwnPromise,
  change: Partial<PromiseWords>,
  now: Temporal.Instant,
): Promise<OwnPromise> {
  const { what, to, series, asked } = { ...seen, ...change };
  const words = { what: fitting('promise', what), to: fitting('promisedTo', to), series, asked };
  try {
    return await changePromise(seen.id, (stored) => reworded(seen, stored, words));
  } catch (error) {
    if (!(error instanceof RemovedMeanwhile) || !seen.due) throw error;
    const another = madePromise({ ...words, id: randomId(), due: seen.due }, now);
    return changePromise(another.id, () => another, another);
  }
}
