import type { CheckIn } from '../../core/journal/check-in.ts';
import { nextCheckIn } from '../../core/journal/check-in-reading.ts';
import { readCheckIns } from '../../platform/storage/journal/check-in-store.ts';

/** As far back as their lines go. */
const seenYears = 2;

export interface CheckInsSeen {
  checkIns: CheckIn[];
  /** When the next one can be; `null` where it can be now. */
  next: Temporal.PlainDate | null;
}

export async function readCheckInsSeen(today: Temporal.PlainDate): Promise<CheckInsSeen> {
  const checkIns = await readCheckIns(today.subtract({ years: seenYears }));
  const next = nextCheckIn(checkIns, today);
  return { checkIns, next: next.equals(today) ? null : next };
}
