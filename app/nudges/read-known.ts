import { type Known, needsChoice } from '../../core/nudges/reconciliation.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { readSurroundings } from '../../platform/browser/surroundings.ts';
import { readLastDays } from '../../platform/storage/last-days.ts';

/** Reads all that `reconciliation` decides by. */
export async function readKnown(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Known> {
  const [around, last] = await Promise.all([readSurroundings(browser), readLastDays(now, zone)]);
  const known = { ...last, around };
  return { ...known, picking: needsChoice(known, now, zone) ? await readPicking(last.settings, now, zone) : null };
}

/** `null` where it cannot be read: nudges come all the same. */
async function readPicking(settings: Settings, now: Temporal.Instant, zone: string): Promise<Known['picking']> {
  const { readPickingFacts } = await import('../picking/choose-strategy.ts');
  return readPickingFacts(dayOf(now, zone, settings.cadence.dayStart), settings, now).catch(() => null);
}
