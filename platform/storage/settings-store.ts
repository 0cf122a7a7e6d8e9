import { get } from 'idb-keyval';
import { unwrap } from '../../core/records/envelope.ts';
import { freshSettings, type Settings } from '../../core/settings/settings.ts';
import { settingsKind } from '../../core/settings/stored-settings.ts';
import { popupUnknowing } from '../browser/popup-address.ts';
import { settingsKey, storeOf, type Writing } from './database.ts';
import { NewerRecord, writeFailureOf } from './failure.ts';
import { writing, written } from './writing.ts';

/**
 * Written before they are used where there were none. What could not be read of them is mended as soon as there is room.
 * Rejects with `RecordsLost` where there were some and are none.
 */
export async function readSettings(now: Temporal.Instant): Promise<Settings> {
  return readSettingsEntry(await get(settingsKey, storeOf('settings')), now);
}

/** `readSettings` of what was fetched already. */
export async function readSettingsEntry(stored: unknown, now: Temporal.Instant): Promise<Settings> {
  if (stored === undefined) return begin(now);
  const { state, record } = readStored(stored, now);
  if (state === 'sound') return record;
  try {
    return await changeSettings(now, (current) => current);
  } catch (error) {
    // Otherwise they are not what was read any more.
    if (writeFailureOf(error) === 'save') return record;
    throw error;
  }
}

/** In one transaction; gives what is stored now. */
export async function changeSettings(
  now: Temporal.Instant,
  change: (current: Settings) => Settings,
): Promise<Settings> {
  return (await decideSettings(now, (current) => ({ settings: change(current) }))).settings;
}

/**
 * `changeSettings` that gives all that `decide` gives, of which the settings are stored. What could not be read is kept in
 * the quarantine store.
 */
export function decideSettings<T extends { settings: Settings }>(
  now: Temporal.Instant,
  decide: (current: Settings) => T,
): Promise<T> {
  const write = async (tx: Writing) => {
    const stored = await tx.objectStore('settings').get(settingsKey);
    const { state, record } = readStored(stored, now);
    if (stored !== undefined && state !== 'sound') await tx.objectStore('quarantine').put(stored, `settings/${now}`);
    const decided = decide(record);
    const { settings } = decided;
    await tx.objectStore('settings').put(written(settingsKind(settings), settings, settingsKey), settingsKey);
    return decided;
  };
  return popupUnknowing(() => writing(['settings'], 'strict', write));
}

/** Settings that can be read at once, without mending anything; `null` where they cannot. */
export async function readSoundSettings(now: Temporal.Instant): Promise<Settings | null> {
  const stored = await get(settingsKey, storeOf('settings'));
  const reading = unwrap(settingsKind(freshSettings(newSeed(), now)), stored, settingsKey);
  return reading.state === 'sound' ? reading.record : null;
}

/** Settings as they are stored; what cannot be read of them is as on a first day. */
function readStored(stored: unknown, now: Temporal.Instant): { state: 'sound' | 'mended'; record: Settings } {
  const fresh = freshSettings(newSeed(), now);
  const reading = unwrap(settingsKind(fresh), stored, settingsKey);
  if (reading.state === 'newer') throw new NewerRecord('a later version wrote the settings');
  return reading.state === 'broken' ? { state: 'mended', record: fresh } : reading;
}

async function begin(now: Temporal.Instant): Promise<Settings> {
  // Loaded only here: on all other days the sign says nothing new.
  const { noteFirstUse } = await import('./first-use.ts');
  const settings = await changeSettings(now, (current) => current);
  await noteFirstUse(now);
  return settings;
}

export function newSeed(): string {
  return crypto.randomUUID();
}
