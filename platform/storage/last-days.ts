import type { Day } from '../../core/day/day.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { firstDateNeeded } from '../../core/nudges/state-from-records.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { settingsKey, transaction } from './database.ts';
import { readDayEntries } from './day-store.ts';
import { nudgesAround, readNudgeEntries } from './nudge-store.ts';
import { entriesOf } from './records.ts';
import { readSettingsEntry, soundSettings } from './settings-store.ts';

export interface LastDays {
  settings: Settings;
  nudges: Nudge[];
  days: Day[];
}

/** Reads all of it in one transaction. What cannot be read is mended afterwards, as each store does. */
export async function readLastDays(now: Temporal.Instant, zone: string): Promise<LastDays> {
  const tx = await transaction(['settings', 'nudges', 'days'], 'readonly');
  const nudging = entriesOf(tx, 'nudges', nudgesAround(now, zone));
  const stored = await tx.objectStore('settings').get(settingsKey);
  const sound = soundSettings(stored, now);
  const first = firstDateNeeded(sound, now, zone);
  const last = now.toZonedDateTimeISO(zone).toPlainDate();
  const dayEntries = await entriesOf(tx, 'days', { from: first.toString(), to: last.toString() });
  const nudgeEntries = await nudging;
  const settings = sound ?? (await readSettingsEntry(stored, now));
  return { settings, nudges: await readNudgeEntries(nudgeEntries), days: await readDayEntries(dayEntries) };
}
