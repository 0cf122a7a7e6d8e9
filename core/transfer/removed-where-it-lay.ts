import { isRemoved } from '../records/removed.ts';
import type { StoredRecord } from './backup.ts';
import { changedIn, type FoundRecord, foundRecord, layOf } from './record-place.ts';

/** Whether the person has removed, where it lay, what was set aside: then no copy of it that is older comes back or stays. */
export function wasRemoved(
  aside: StoredRecord,
  there: (place: Pick<StoredRecord, 'store' | 'key'>) => FoundRecord | undefined,
): boolean {
  const lay = aside.store === 'quarantine' ? layOf(aside.key) : aside;
  const removed = whenRemoved(there(lay));
  if (removed === null || Temporal.Instant.compare(changedIn(aside.value), removed) > 0) return false;
  // One that tells of this removal itself holds nothing of what was removed.
  const told = whenRemoved(foundRecord({ store: lay.store, key: lay.key, value: aside.value }));
  return told === null || Temporal.Instant.compare(told, removed) < 0;
}

function whenRemoved(found: FoundRecord | undefined): Temporal.Instant | null {
  if (!found || !('record' in found.reading)) return null;
  const { record } = found.reading;
  if (isRemoved(record)) return changedIn(found.value);
  return 'wordsRemoved' in record ? (record.wordsRemoved as Temporal.Instant | null) : null;
}
