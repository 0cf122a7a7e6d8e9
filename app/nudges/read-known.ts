import type { State } from '../../core/nudges/delivery-state.ts';
import type { Known } from '../../core/nudges/reconciliation.ts';
import { stateOf } from '../../core/nudges/state-from-records.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import type { Doors } from '../../platform/browser/browser-parts.ts';
import { readSurroundings } from '../../platform/browser/surroundings.ts';
import { type LastDays, readLastDays } from '../../platform/storage/last-days.ts';

/** Reads all that `reconciliation` decides by. */
export async function readKnown(doors: Doors, now: Temporal.Instant, zone: string): Promise<Known> {
  const [around, last] = await Promise.all([readSurroundings(doors), readLastDays(now, zone)]);
  return { ...last, around, picking: await readPicking(last, now, zone) };
}

/** What deciding needs to know, for whoever asks what is to come and brings nothing. */
export async function readState(settings: Settings, now: Temporal.Instant, zone: string): Promise<State> {
  const { nudges, days } = await readLastDays(now, zone);
  return stateOf(settings, nudges, days, now, zone);
}

/** What a choice for today goes by, where today has none. Where it cannot be read, nudges come all the same. */
async function readPicking(
  { settings, days }: LastDays,
  now: Temporal.Instant,
  zone: string,
): Promise<Known['picking']> {
  const today = dayOf(now, zone, settings.cadence.dayStart);
  if (days.some(({ date, strategy }) => strategy !== null && date.equals(today))) return null;
  const { readPickingFacts } = await import('../picking/choose-strategy.ts');
  return readPickingFacts(today, settings, now).catch(() => null);
}
