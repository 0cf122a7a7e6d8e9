import type { CheckIn } from '../../core/journal/check-in.ts';
import { nextCheckIn } from '../../core/journal/check-in-reading.ts';
import { hasNewer } from '../../core/records/reading.ts';
import { listCheckIns } from '../../platform/storage/journal/check-in-store.ts';

/** As far back as their lines go. */
const seenYears = 2;

export interface CheckInsSeen {
  checkIns: CheckIn[];
  /** When the next one can be; `null` where it can be now. */
  next: Temporal.PlainDate | null;
  hasNewer: boolean;
}

export async function readCheckInsSeen(today: Temporal.PlainDate): Promise<CheckInsSeen> {
  const listing = await listCheckIns(today.subtract({ years: seenYears }));
  const next = nextCheckIn(listing.records, today);
  return { checkIns: listing.records, next: next.equals(today) ? null : next, hasNewer: hasNewer(listing) };
}
