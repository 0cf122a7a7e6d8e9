import { dueText, isSameDue, mostPastDues, type OwnPromise, type PastDue } from '../journal/own-promise.ts';
import { isRemoved, type Removed } from './removed.ts';

/**
 * One promise of two copies. The later one leads; what was said of dates in either is remembered, and a date of which
 * something was said is not open again. What was removed last is gone.
 */
export function mergePromises(later: OwnPromise | Removed, earlier: OwnPromise | Removed): OwnPromise | Removed {
  if (isRemoved(later) || isRemoved(earlier)) return later;
  const past = mergedPast(later.past, earlier.past);
  const { due } = later;
  const isNew = due !== null && isIn(earlier.past, due) && !isIn(later.past, due);
  const isAnswered = isNew && !isSameDue(earlier.due, due);
  return { ...later, past, due: isAnswered ? earlier.due : due, asked: later.asked || earlier.asked };
}

function isIn(past: readonly PastDue[], due: NonNullable<OwnPromise['due']>): boolean {
  return past.some((one) => isSameDue(one, due));
}

function mergedPast(one: readonly PastDue[], other: readonly PastDue[]): PastDue[] {
  const text = (past: PastDue) => `${past.at} ${dueText(past)} ${past.answer}`;
  const missing = other.filter((past) => !one.some((known) => text(known) === text(past)));
  if (missing.length === 0) return [...one];
  return [...one, ...missing]
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at) || (text(a) < text(b) ? -1 : 1))
    .slice(-mostPastDues);
}
