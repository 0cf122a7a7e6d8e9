import type { CheckIn } from '../../core/journal/check-in.ts';
import { nextCheckIn } from '../../core/journal/check-in-reading.ts';
import { hasNewer } from '../../core/records/reading.ts';
import { listCheckIns } from '../../platform/storage/journal/check-in-store.ts';

const lineYears = 2;

export interface CheckInsSeen {
  checkIns: CheckIn[];
  /** Those of the last years, of which the lines are. */
  recent: CheckIn[];
  /** When the next one can be; `null` where it can be now. */
  next: Temporal.PlainDate | null;
  hasNewer: boolean;
}

export async function readCheckInsSeen(today: Temporal.PlainDate): Promise<CheckInsSeen> {
  const listing = await listCheckIns(null);
  const since = today.subtract({ years: lineYears });
  const recent = listing.records.filter(({ date }) => Temporal.PlainDate.compare(date, since) >= 0);
  const next = nextCheckIn(listing.records, today);
  return { checkIns: listing.records, recent, next: next.equals(today) ? null : next, hasNewer: hasNewer(listing) };
}
