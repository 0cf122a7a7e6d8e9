import { dueText, mostPastDues, type OwnPromise, type PastDue } from '../../journal/own-promise.ts';
import { isRemoved, type Removed } from '../removed.ts';

/**
 * One promise of two copies. The later one leads, also where it has a date open again of which something was said in the
 * other: that was taken back. What was said of other dates in either is remembered. What was removed last is gone.
 */
export function mergePromises(later: OwnPromise | Removed, earlier: OwnPromise | Removed): OwnPromise | Removed {
  if (isRemoved(later) || isRemoved(earlier)) return later;
  const known = new Set([later.due, ...later.past].map((one) => one && dueText(one)));
  const missing = earlier.past.filter((past) => !known.has(dueText(past)));
  return { ...later, past: mergedPast(later.past, missing), asked: later.asked || earlier.asked };
}

function mergedPast(past: readonly PastDue[], missing: readonly PastDue[]): PastDue[] {
  if (missing.length === 0) return [...past];
  const text = (one: PastDue) => `${one.at} ${dueText(one)} ${one.answer}`;
  return [...past, ...missing]
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at) || (text(a) < text(b) ? -1 : 1))
    .slice(-mostPastDues);
}
