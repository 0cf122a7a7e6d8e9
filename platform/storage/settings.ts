import { get, promisifyRequest } from 'idb-keyval';
import { freshSettings, parseSettings, type Settings, storedSettings } from '../../core/settings.ts';
import { completed, settingsKey, storeOf } from './database.ts';
import { writing } from './writing.ts';

/**
 * The person's settings. The first time, and where a field cannot be read, they are written before they are used. Rejects
 * with `RecordsLost` where there were some and are none: then nothing is written until the person says so.
 */
export async function readSettings(now: Temporal.Instant): Promise<Settings> {
  const stored: unknown = await get(settingsKey, storeOf('settings'));
  if (stored === undefined) return begin(now);
  const { settings, repaired } = parseSettings(stored, freshSettings(newSeed(), now));
  return repaired.length === 0 ? settings : changeSettings(now, (current) => current);
}

/**
 * Changes the settings in one transaction and gives back what is stored now. What could not be read before is kept in
 * the quarantine store.
 */
export async function changeSettings(
  now: Temporal.Instant,
  change: (current: Settings) => Settings,
): Promise<Settings> {
  const tx = await writing(['settings'], 'strict');
  const stored: unknown = await promisifyRequest(tx.objectStore('settings').get(settingsKey));
  const { settings, repaired } = parseSettings(stored, freshSettings(newSeed(), now));
  if (stored !== undefined && repaired.length > 0) tx.objectStore('quarantine').put(stored, `settings/${now}`);
  const changed = change(settings);
  tx.objectStore('settings').put(storedSettings(changed), settingsKey);
  await completed(tx);
  return changed;
}

/** The first settings of someone new, with the sign that there are records from now on. */
async function begin(now: Temporal.Instant): Promise<Settings> {
  // Loaded only here: on all other days the sign says nothing new.
  const { setSentinel } = await import('./sentinel.ts');
  const settings = await changeSettings(now, (current) => current);
  await setSentinel(now);
  return settings;
}

function newSeed(): string {
  return crypto.randomUUID();
}
