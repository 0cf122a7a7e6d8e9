import { get, update } from 'idb-keyval';
import { isOpen, isOutdated, type Nudge, type NudgeId } from '../../../core/nudges/nudge.ts';
import { nudgeKind } from '../../../core/nudges/stored-nudge.ts';
import { unwrap } from '../../../core/records/envelope.ts';
import { recordIn } from '../../../core/records/reading.ts';
import { storeOf } from '../database.ts';
import { written } from '../writing.ts';

const nudgeStore = () => storeOf('nudges');

/** True for the one caller who may show it; false where the slot is taken, or recorded since `cadenceSince`. */
export async function claimNudge(
  nudge: Nudge,
  cadenceSince: Temporal.Instant,
  now: Temporal.Instant,
): Promise<boolean> {
  let claimed = false;
  await update<unknown>(
    nudge.id,
    (stored) => {
      const known = recordIn(unwrap(nudgeKind, stored, nudge.id));
      claimed = stored === undefined || (known !== null && (isOpen(known) || isOutdated(known, cadenceSince, now)));
      return claimed ? written(nudgeKind, nudge, nudge.id) : stored;
    },
    nudgeStore(),
  );
  return claimed;
}

/** Stores a nudge, unless its slot is already taken or recorded. */
export async function recordNudge(nudge: Nudge, cadenceSince: Temporal.Instant, now: Temporal.Instant): Promise<void> {
  await claimNudge(nudge, cadenceSince, now);
}

export async function changeNudge(id: NudgeId, change: (nudge: Nudge) => Nudge): Promise<void> {
  if (recordIn(unwrap(nudgeKind, await get(id, nudgeStore()), id)) === null) return;
  await update<unknown>(
    id,
    (stored) => {
      const nudge = recordIn(unwrap(nudgeKind, stored, id));
      return nudge ? written(nudgeKind, change(nudge), id) : stored;
    },
    nudgeStore(),
  );
}
