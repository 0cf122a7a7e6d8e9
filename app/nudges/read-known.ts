import type { Day } from '../../core/day/day.ts';
import { lookBackDays, type State } from '../../core/nudges/delivery-state.ts';
import type { Known } from '../../core/nudges/reconciliation.ts';
import { stateOf } from '../../core/nudges/state-from-records.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import type { Doors } from '../../platform/browser/browser-parts.ts';
import { readSurroundings } from '../../platform/browser/surroundings.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readNudges } from '../../platform/storage/nudge-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';

/** Reads all that `reconciliation` decides by. */
export async function readKnown(doors: Doors, now: Temporal.Instant, zone: string): Promise<Known> {
  const [around, settings, nudges, days] = await Promise.all([
    readSurroundings(doors),
    readSettings(now),
    readNudges(now, zone),
    readLastDays(now, zone),
  ]);
  return { settings, nudges, days, around, picking: await readPicking(settings, days, now, zone) };
}

/** What deciding needs to know, for whoever asks what is to come and brings nothing. */
export async function readState(settings: Settings, now: Temporal.Instant, zone: string): Promise<State> {
  const [nudges, days] = await Promise.all([readNudges(now, zone), readLastDays(now, zone)]);
  return stateOf(settings, nudges, days, now, zone);
}

function readLastDays(now: Temporal.Instant, zone: string): Promise<Day[]> {
  const date = now.toZonedDateTimeISO(zone).toPlainDate();
  return readDays(date.subtract({ days: lookBackDays + 1 }), date);
}

/** What a choice for today goes by, where today has none. Where it cannot be read, nudges come all the same. */
async function readPicking(
  settings: Settings,
  days: readonly Day[],
  now: Temporal.Instant,
  zone: string,
): Promise<Known['picking']> {
  const today = dayOf(now, zone, settings.cadence.dayStart);
  if (days.some(({ date, strategy }) => strategy !== null && date.equals(today))) return null;
  const { readPickingFacts } = await import('../picking/choose-strategy.ts');
  return readPickingFacts(today, settings, now).catch(() => null);
}
