import { isRemoved } from '../records/removed.ts';
import type { StoredRecord } from './backup.ts';
import { changedIn, type FoundRecord, layOf } from './record-place.ts';

/** Whether the person has removed, where it lay, what was set aside: then no copy of it that is older comes back or stays. */
export function wasRemoved(
  aside: StoredRecord,
  there: (place: Pick<StoredRecord, 'store' | 'key'>) => FoundRecord | undefined,
): boolean {
  const found = there(aside.store === 'quarantine' ? layOf(aside.key) : aside);
  const removed = found && whenRemoved(found);
  return removed != null && Temporal.Instant.compare(changedIn(aside.value), removed) <= 0;
}

function whenRemoved({ value, reading }: FoundRecord): Temporal.Instant | null {
  if (!('record' in reading)) return null;
  if (isRemoved(reading.record)) return changedIn(value);
  return 'wordsRemoved' in reading.record ? (reading.record.wordsRemoved as Temporal.Instant | null) : null;
}
