import type { OwnPromise, PromiseDraft } from '../../core/journal/own-promise.ts';
import { isOnlyBegun } from '../../core/journal/own-promise.ts';
import { assertOnlyBegun, begunPromise, draftedPromise } from '../../core/journal/promise-changes.ts';
import { assertStorable } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import { changePromise, removePromise, typedPromises } from '../../platform/storage/journal/promise-store.ts';
import { leaveTyped } from '../../platform/storage/last-typed.ts';

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
  return changePromise(seen.id, (stored) => draftedPromise(seen, stored, draft), isUnkept(seen) ? seen : null);
}

/** What is typed while its page closes, each after the other. It is kept as soon as promises are read again. */
export function leavePromiseDraft(seen: OwnPromise, drafts: readonly PromiseDraft[]): void {
  const typed = drafts.map((draft) => draftedPromise(seen, seen, draft));
  leaveTyped(typedPromises, seen.id, [isUnkept(seen) ? null : seen, ...typed]);
}

function isUnkept(seen: OwnPromise): boolean {
  return isOnlyBegun(seen) && seen.draft === null;
}

/** What was only begun goes; of a promise, only what was being changed. Rejects with `ChangedMeanwhile`. */
export async function dropPromiseDraft(seen: OwnPromise, now: Temporal.Instant): Promise<void> {
  if (isOnlyBegun(seen)) await removePromise(seen.id, now, (stored) => assertOnlyBegun(seen, stored));
  else await changePromise(seen.id, (stored) => draftedPromise(seen, stored, null));
}
