import type { Day } from '../../core/day/day.ts';
import { lookBackDays } from '../../core/nudges/delivery-state.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { settingsKey, transaction } from './database.ts';
import { readDayEntries } from './day-store.ts';
import { nudgesAround, readNudgeEntries } from './nudge-store.ts';
import { entriesOf } from './records.ts';
import { readSettingsEntry } from './settings-store.ts';

export interface LastDays {
  settings: Settings;
  nudges: Nudge[];
  days: Day[];
}

/** Reads all of it in one transaction. What cannot be read is mended afterwards, as each store does. */
export async function readLastDays(now: Temporal.Instant, zone: string): Promise<LastDays> {
  const date = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = { from: date.subtract({ days: lookBackDays + 1 }).toString(), to: date.toString() };
  const tx = await transaction(['settings', 'nudges', 'days'], 'readonly');
  const [stored, nudgeEntries, dayEntries] = await Promise.all([
    tx.objectStore('settings').get(settingsKey),
    entriesOf(tx, 'nudges', nudgesAround(now, zone)),
    entriesOf(tx, 'days', days),
  ]);
  const settings = await readSettingsEntry(stored, now);
  return { settings, nudges: await readNudgeEntries(nudgeEntries), days: await readDayEntries(dayEntries) };
}
