import type { Day } from '../../core/day/day.ts';
import type { OwnPromise } from '../../core/journal/own-promise.ts';
import { lookBackDays } from '../../core/nudges/delivery-state.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { firstDateNeeded } from '../../core/nudges/state-from-records.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { settingsKey, transaction } from './database.ts';
import { readDayEntries } from './day-store.ts';
import { openPromiseEntries, readPromiseEntries } from './journal/promise-store.ts';
import { nudgesAround, readNudgeEntries } from './nudges/nudge-store.ts';
import { entriesOf } from './records.ts';
import { readSettingsEntry } from './settings-store.ts';

export interface LastDays {
  settings: Settings;
  /** The person's present date. */
  today: Temporal.PlainDate;
  nudges: Nudge[];
  days: Day[];
  /** Those that are open; none where they cannot be read, since nudges come all the same. */
  promises: OwnPromise[];
}

/** Reads all of it in one transaction. What cannot be read is mended afterwards, as each store does. */
export async function readLastDays(now: Temporal.Instant, zone: string): Promise<LastDays> {
  const tx = await transaction(['settings', 'nudges', 'days', 'promises'], 'readonly');
  const calendar = now.toZonedDateTimeISO(zone).toPlainDate();
  const [stored, nudges, days, promises] = await Promise.all([
    tx.objectStore('settings').get(settingsKey),
    entriesOf(tx, 'nudges', nudgesAround(now, zone)),
    entriesOf(tx, 'days', { from: calendar.subtract({ days: lookBackDays + 1 }).toString(), to: calendar.toString() }),
    // Last, since a request that fails gives up what was asked after it.
    openPromiseEntries(tx).catch(() => []),
  ]);
  const settings = await readSettingsEntry(stored, now);
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const first = firstDateNeeded(settings, today, calendar).toString();
  return {
    settings,
    today,
    nudges: await readNudgeEntries(nudges),
    days: await readDayEntries(days.filter(({ key }) => first <= key)),
    promises: await readPromiseEntries(promises).catch(() => []),
  };
}
