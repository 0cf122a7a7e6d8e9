import type { Day } from '../../core/day/day.ts';
import { weekEndOn, weekUntil } from '../../core/journal/look-back.ts';
import type { HardDay } from '../../core/journal/note.ts';
import type { Bringing, Known, WhatIsDue } from '../../core/nudges/reconciliation.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { readSurroundings } from '../../platform/browser/surroundings.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readLastDays } from '../../platform/storage/last-days.ts';

/** Reads all by which it is decided what is due. */
export async function readKnown(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Known> {
  const [around, last] = await Promise.all([readSurroundings(browser), readLastDays(now, zone)]);
  return { now, zone, around, ...last };
}

/** Reads what a nudge that is due may bring: only then, since it is much. */
export async function readBringing(due: WhatIsDue): Promise<Bringing> {
  const [picking, days, hardDays] = await Promise.all([
    due.day?.strategy ? null : readPicking(due),
    readWeek(due),
    readHardDays(due),
  ]);
  return { picking, week: days && hardDays && { days, hardDays }, hardDays: hardDays ?? [] };
}

/** `null` where it cannot be read: nudges come all the same. */
async function readPicking({ today, settings, now }: WhatIsDue): Promise<Bringing['picking']> {
  const { readPickingFacts } = await import('../picking/choose-strategy.ts');
  return readPickingFacts(today, settings, now).catch(() => null);
}

async function readWeek({ settings: { lookBackDay }, today }: WhatIsDue): Promise<Day[] | null> {
  if (lookBackDay === null) return null;
  const { first, last } = weekUntil(weekEndOn(lookBackDay, today));
  return readDays(first, last).catch(() => null);
}

/** Only where there may be something to tell of in the place of the usual words. */
async function readHardDays({ settings: { lookBackDay }, promises }: WhatIsDue): Promise<HardDay[] | null> {
  if (lookBackDay === null && promises.length === 0) return null;
  const journal = await import('../../platform/storage/journal/note-store.ts');
  return journal.readHardDays().catch(() => null);
}
