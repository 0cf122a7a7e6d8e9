import { isNudgeDue, type Known, needsChoice } from '../../core/nudges/reconciliation.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { readSurroundings } from '../../platform/browser/surroundings.ts';
import { readLastDays } from '../../platform/storage/last-days.ts';

/** Reads all that `reconciliation` decides by. */
export async function readKnown(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Known> {
  const [around, last] = await Promise.all([readSurroundings(browser), readLastDays(now, zone)]);
  const known = { ...last, around };
  if (!isNudgeDue(known, now, zone)) return { ...known, picking: null, promises: [] };
  const [picking, promises] = await Promise.all([
    needsChoice(known, now, zone) ? readPicking(last.settings, now, zone) : null,
    readPromisesOpen(),
  ]);
  return { ...known, picking, promises };
}

/** `null` where it cannot be read: nudges come all the same. */
async function readPicking(settings: Settings, now: Temporal.Instant, zone: string): Promise<Known['picking']> {
  const { readPickingFacts } = await import('../picking/choose-strategy.ts');
  return readPickingFacts(dayOf(now, zone, settings.cadence.dayStart), settings, now).catch(() => null);
}

async function readPromisesOpen(): Promise<Known['promises']> {
  const { readOpenPromises } = await import('../../platform/storage/journal/promise-store.ts');
  return readOpenPromises().catch(() => []);
}
