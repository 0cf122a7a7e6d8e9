import type { OwnPromise } from '../../core/journal/own-promise.ts';
import type { State } from '../../core/nudges/delivery-state.ts';
import { doneDays, hangsOnPromises, stateOf } from '../../core/nudges/state-from-records.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readNudges } from '../../platform/storage/nudges/nudge-store.ts';

/** What deciding needs to know, for whoever asks what is to come and brings nothing. */
export async function readState(settings: Settings, now: Temporal.Instant, zone: string): Promise<State> {
  const date = now.toZonedDateTimeISO(zone).toPlainDate();
  const [nudges, days] = await Promise.all([readNudges(now, zone), readDays(date.subtract({ days: doneDays }), date)]);
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const promises = hangsOnPromises(days, today) ? await readPromisesToTell() : [];
  return stateOf(settings, nudges, days, promises, now, zone);
}

/** Loaded only where something hangs on it. None where they cannot be read: nudges come all the same. */
async function readPromisesToTell(): Promise<OwnPromise[]> {
  const { readOpenPromises } = await import('../../platform/storage/journal/promise-store.ts');
  return readOpenPromises().catch(() => []);
}
