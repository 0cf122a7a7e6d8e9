import { isBegun } from '../../core/day/day.ts';
import { toBeShownAnew } from '../../core/day/transitions.ts';
import { packOf, type WholePack } from '../../core/packs/pack.ts';
import { type PackChange, packChange } from '../../core/packs/pack-change.ts';
import { mostPackBytes, PackProblem, parsePack } from '../../core/packs/parse-pack.ts';
import { isPacked, type StrategyId } from '../../core/strategies/strategy.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { fileText } from '../../core/transfer/json-file.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { changeDay, readDays } from '../../platform/storage/day-store.ts';
import { readPacks } from '../../platform/storage/packs/pack-store.ts';
import { dropPack, writePack } from '../../platform/storage/packs/pack-writing.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { reconcile } from '../nudges/reconcile.ts';
import { replaceToday } from '../picking/replace-strategy.ts';

/** Reads a file, unless it is too large to be a pack. Rejects with `PackProblem`; nothing is stored yet. */
export async function openPack(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<WholePack> {
  return parsePack(await fileText(file, mostPackBytes, (problem) => new PackProblem(problem)));
}

/** What bringing it in would do to what is here now. Rejects with `PackProblem`. */
export async function previewPack(file: WholePack): Promise<PackChange> {
  return packChange(file, await readPacks());
}

/** All or nothing; a second time changes nothing. `agreed` resolves when alarms and dot agree. Rejects with `PackProblem`. */
export async function bringInPack(
  browser: BrowserParts,
  file: WholePack,
  now: Temporal.Instant,
  zone: string,
): Promise<{ change: PackChange; agreed: Promise<void> }> {
  const change = await writePack(file, now);
  const isAnother = (id: StrategyId) => change.gone.includes(id) || change.changed.includes(id);
  return { change, agreed: agreeing(browser, isAnother, now, zone) };
}

/**
 * With all of its ideas. What was noted of them stays, and so does a day of which something was said or begun. `isWhole`:
 * nothing of it is left that a later Tend wrote.
 */
export async function removePack(
  browser: BrowserParts,
  id: string,
  now: Temporal.Instant,
  zone: string,
): Promise<{ isWhole: boolean; agreed: Promise<void> }> {
  const isWhole = await dropPack(id, now);
  return { isWhole, agreed: agreeing(browser, (one) => isPacked(one) && packOf(one) === id, now, zone) };
}

async function agreeing(
  browser: BrowserParts,
  isAnother: (id: StrategyId) => boolean,
  now: Temporal.Instant,
  zone: string,
): Promise<void> {
  // What is kept is kept: where only this fails, whoever opens today next finds that its idea is gone.
  await fitToday(isAnother, now, zone).catch(() => {});
  await reconcile(browser, now, zone).catch(() => {});
}

/**
 * Today shows an idea of a pack as it is now, and has another one where it is gone or may not be offered any more. Where
 * something was said of it, today stays; while only gentle ideas come, the next opening looks whether it may.
 */
async function fitToday(isAnother: (id: StrategyId) => boolean, now: Temporal.Instant, zone: string): Promise<void> {
  const { cadence } = await readSettings(now);
  const today = dayOf(now, zone, cadence.dayStart);
  const [day] = await readDays(today, today);
  if (!day?.strategy || !isAnother(day.strategy) || isBegun(day)) return;
  await replaceToday(await changeDay(today, (stored) => toBeShownAnew(day, stored)), now);
}
