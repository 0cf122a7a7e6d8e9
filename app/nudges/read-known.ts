import { weekEndOn, weekUntil } from '../../core/journal/look-back.ts';
import { isNudgeDue, type Known, needsChoice } from '../../core/nudges/reconciliation.ts';
import { hangsOnPromises } from '../../core/nudges/state-from-records.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { readSurroundings } from '../../platform/browser/surroundings.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readLastDays } from '../../platform/storage/last-days.ts';

/** Reads all that `reconciliation` decides by. */
export async function readKnown(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Known> {
  const [around, last] = await Promise.all([readSurroundings(browser), readLastDays(now, zone)]);
  const hangs = hangsOnPromises(last.settings, last.days, now, zone);
  const known = { ...last, around, promises: hangs ? last.promises : [] };
  if (!isNudgeDue(known, now, zone)) return { ...known, picking: null, week: null };
  const [picking, week] = await Promise.all([
    needsChoice(known, now, zone) ? readPicking(last.settings, now, zone) : null,
    readWeek(last.settings, now, zone),
  ]);
  return { ...known, promises: last.promises, picking, week };
}

/** `null` where it cannot be read: nudges come all the same. */
async function readPicking(settings: Settings, now: Temporal.Instant, zone: string): Promise<Known['picking']> {
  const { readPickingFacts } = await import('../picking/choose-strategy.ts');
  return readPickingFacts(dayOf(now, zone, settings.cadence.dayStart), settings, now).catch(() => null);
}

async function readWeek(
  { lookBackDay, cadence }: Settings,
  now: Temporal.Instant,
  zone: string,
): Promise<Known['week']> {
  if (lookBackDay === null) return null;
  const { first, last } = weekUntil(weekEndOn(lookBackDay, dayOf(now, zone, cadence.dayStart)));
  const { readHardDays } = await import('../../platform/storage/journal/note-store.ts');
  return Promise.all([readDays(first, last), readHardDays()]).then(
    ([days, hardDays]) => ({ days, hardDays }),
    () => null,
  );
}
