import type { OwnPromise, PromiseDraft } from '../../core/journal/own-promise.ts';
import { isOnlyBegun } from '../../core/journal/own-promise.ts';
import { assertOnlyBegun, begunPromise, draftedPromise } from '../../core/journal/promise-changes.ts';
import { assertStorable } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import { changePromise, removePromise } from '../../platform/storage/journal/promise-store.ts';

export function beginPromise(now: Temporal.Instant): OwnPromise {
  return begunPromise(randomId(), now);
}

/**
 * Keeps what is being typed just as it is. Rejects with `TooLong` only where no stored text may be so long, and with
 * `ChangedMeanwhile` where another page has removed it or is typing in it.
 */
export async function keepPromiseDraft(seen: OwnPromise, draft: PromiseDraft): Promise<OwnPromise> {
  assertStorable('promise', draft.what);
  assertStorable('promisedTo', draft.to);
  const isUnkept = isOnlyBegun(seen) && seen.draft === null;
  return changePromise(seen.id, (stored) => draftedPromise(seen, stored, draft), isUnkept ? seen : null);
}

/** What was only begun goes; of a promise, only what was being changed. Rejects with `ChangedMeanwhile`. */
export async function dropPromiseDraft(seen: OwnPromise, now: Temporal.Instant): Promise<void> {
  if (isOnlyBegun(seen)) await removePromise(seen.id, now, (stored) => assertOnlyBegun(seen, stored));
  else await changePromise(seen.id, (stored) => draftedPromise(seen, stored, null));
}
