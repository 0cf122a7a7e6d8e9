import { noBackOff } from '../core/back-off.ts';
import type { Cadence } from '../core/cadence.ts';
import type { Settings } from '../core/settings.ts';
import type { Doors } from './doors.ts';
import { reconcile } from './reconcile.ts';
import { changeSettings } from './storage/settings.ts';

/**
 * Stores a change of the cadence that leaves it without problems, and sets the next alarm by it. Only the fields that are
 * given change, since another page may have changed others meanwhile. A pause belongs to the popup and stays as it is.
 * The new cadence speaks about what comes after `now`, so a change never makes a nudge of the past come late.
 */
export async function saveCadence(
  doors: Doors,
  change: Partial<Cadence>,
  now: Temporal.Instant,
  zone: string,
): Promise<Settings> {
  // A slot that is due this minute still comes by the old rule.
  await reconcile(doors, now, zone);
  const settings = await changeSettings(now, (current) => ({
    ...current,
    cadence: { ...current.cadence, ...change, pausedUntil: current.cadence.pausedUntil },
    cadenceSince: now,
    // Whoever says how often they like it has said it.
    backOff: { ...noBackOff, from: current.backOff.from },
  }));
  await reconcile(doors, now, zone);
  return settings;
}

/** Stores settings that no alarm depends on. */
export function saveSettings(change: Partial<Omit<Settings, 'cadence'>>, now: Temporal.Instant): Promise<Settings> {
  return changeSettings(now, (current) => ({ ...current, ...change }));
}
