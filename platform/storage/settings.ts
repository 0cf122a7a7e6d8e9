import { get, promisifyRequest } from 'idb-keyval';
import { freshSettings, parseSettings, type Settings, storedSettings } from '../../core/settings.ts';
import { completed, storeOf, transaction } from './database.ts';

const key = 'settings';

/**
 * The person's settings. The first time, and where a field cannot be read, they are written before they are used. Rejects
 * with `RecordsLost` where there were some and are none: then nothing is written until the person says so.
 */
export async function readSettings(now: Temporal.Instant): Promise<Settings> {
  const stored: unknown = await get(key, storeOf('settings'));
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
  const tx = await transaction(['settings', 'quarantine'], 'readwrite', 'strict');
  const stored: unknown = await promisifyRequest(tx.objectStore('settings').get(key));
  const { settings, repaired } = parseSettings(stored, freshSettings(newSeed(), now));
  if (stored !== undefined && repaired.length > 0) tx.objectStore('quarantine').put(stored, `settings/${now}`);
  const changed = change(settings);
  tx.objectStore('settings').put(storedSettings(changed), key);
  await completed(tx);
  return changed;
}

/** The first settings of someone new, with the sign that there are records from now on. */
async function begin(now: Temporal.Instant): Promise<Settings> {
  // Loaded only here: on all other days the sign says nothing new.
  const { readSentinel, setSentinel } = await import('./sentinel.ts');
  const began = await readSentinel();
  // Another page may have begun meanwhile, so it is asked once more whether there is really nothing.
  if (began !== null && (await get(key, storeOf('settings'))) === undefined) {
    const { RecordsLost } = await import('./failure.ts');
    throw new RecordsLost(`there were records since ${began}`);
  }
  const settings = await changeSettings(now, (current) => current);
  await setSentinel(now);
  return settings;
}

function newSeed(): string {
  return crypto.randomUUID();
}
