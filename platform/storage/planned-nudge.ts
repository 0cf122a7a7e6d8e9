import { promisifyRequest } from 'idb-keyval';
import type { Nudge } from '../../core/nudge.ts';
import { storedNudge } from '../../core/nudge-record.ts';
import { completed, transaction } from './database.ts';
import { readNudge } from './nudges.ts';

/**
 * Plans a nudge in the place of all that were planned before, in one transaction: whoever closes the popup in between has
 * asked for the one or for the other. `null` plans none, since the cadence brings one then.
 */
export async function planInstead(nudge: Nudge | null, known: readonly Nudge[], now: Temporal.Instant): Promise<void> {
  const tx = await transaction(['nudges'], 'readwrite');
  const store = tx.objectStore('nudges');
  for (const { id } of known) {
    const planned = readNudge(await promisifyRequest<unknown>(store.get(id)), id);
    if (planned?.fate !== 'planned') continue;
    store.put(storedNudge({ ...planned, fate: 'skipped', reason: 'replaced', since: now }), id);
  }
  if (nudge) store.put(storedNudge(nudge), nudge.id);
  await completed(tx);
}
