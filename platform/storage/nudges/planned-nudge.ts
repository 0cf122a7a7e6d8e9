import { replacedByPlanned } from '../../../core/nudges/answering.ts';
import type { Nudge } from '../../../core/nudges/nudge.ts';
import { nudgeKind } from '../../../core/nudges/stored-nudge.ts';
import { unwrap } from '../../../core/records/envelope.ts';
import { recordIn } from '../../../core/records/reading.ts';
import { entriesOf } from '../records.ts';
import { writing, written } from '../writing.ts';
import { nudgesAround } from './nudge-store.ts';

/**
 * Plans a nudge in the place of all that are planned, in one transaction: whoever closes the popup in between has asked
 * for the one or for the other, and of two windows the one that asked last holds.
 */
export async function planInstead(nudge: Nudge, now: Temporal.Instant, zone: string): Promise<void> {
  const stored = (one: Nudge) => written(nudgeKind, one, one.id);
  await writing(['nudges'], 'default', async (tx) => {
    const store = tx.objectStore('nudges');
    for (const { key, value } of await entriesOf(tx, 'nudges', nudgesAround(now, zone))) {
      const known = recordIn(unwrap(nudgeKind, value, key));
      const replaced = known && replacedByPlanned(known, now);
      if (replaced) await store.put(stored(replaced), key);
    }
    await store.put(stored(nudge), nudge.id);
  });
}
