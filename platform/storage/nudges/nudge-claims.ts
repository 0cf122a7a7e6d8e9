import { update } from 'idb-keyval';
import { isOpen, isOutdated, type Nudge, type NudgeId } from '../../../core/nudges/nudge.ts';
import { nudgeKind } from '../../../core/nudges/stored-nudge.ts';
import { unwrap } from '../../../core/records/envelope.ts';
import { recordIn } from '../../../core/records/reading.ts';
import { completed, storeOf, transaction } from '../database.ts';
import { written } from '../writing.ts';

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
    storeOf('nudges'),
  );
  return claimed;
}

/** Stores a nudge, unless its slot is already taken or recorded. */
export async function recordNudge(nudge: Nudge, cadenceSince: Temporal.Instant, now: Temporal.Instant): Promise<void> {
  await claimNudge(nudge, cadenceSince, now);
}

/** Where there is none any more, or it cannot be read, nothing is stored. */
export async function changeNudge(id: NudgeId, change: (nudge: Nudge) => Nudge): Promise<void> {
  await completed(await transaction(['nudges'], 'readwrite'), async (tx) => {
    const store = tx.objectStore('nudges');
    const nudge = recordIn(unwrap(nudgeKind, await store.get(id), id));
    if (nudge) await store.put(written(nudgeKind, change(nudge), id), id);
  });
}
