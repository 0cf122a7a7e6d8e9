import { ownRewritten } from '../../core/day/transitions.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Mark } from '../../core/strategies/mark.ts';
import { type OwnStrategy, ownFields, ownKept, ownText, tidyOwn } from '../../core/strategies/own-strategy.ts';
import type { StrategyId, StrategyText } from '../../core/strategies/strategy.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { changeDay, readDays } from '../../platform/storage/day-store.ts';
import { changeOwn, putBackOwn, readOwn } from '../../platform/storage/mark-store.ts';

/** What is shown of a strategy that the person wrote; `null` for one that they have removed. */
export async function loadOwn(id: StrategyId): Promise<StrategyText | null> {
  const own = (await readOwn()).find((one) => one.id === id);
  return own ? ownText(own) : null;
}

/**
 * Keeps one that is new, or what was changed of the one that was `seen`. Where it is today's strategy, today shows it as it
 * is now. Rejects with `TooLong`, or with `ChangedMeanwhile` where another page has changed the same or removed it.
 */
export async function saveOwn(
  own: OwnStrategy,
  settings: Settings,
  now: Temporal.Instant,
  zone: string,
  seen: OwnStrategy | null = null,
): Promise<void> {
  for (const field of ownFields) fitting(field, own[field]);
  const made = tidyOwn(own);
  await showToday(await changeOwn(own.id, (stored) => ownKept(seen, stored, made)), settings, now, zone);
}

/**
 * Stores one as it was before it was removed, also where it is longer than one may be written now, and as it was marked.
 * Rejects with `RemovedMeanwhile` where everything was erased since.
 */
export async function bringBackOwn(
  own: OwnStrategy,
  mark: Mark | null,
  settings: Settings,
  now: Temporal.Instant,
  zone: string,
): Promise<void> {
  await showToday(await putBackOwn(own, mark), settings, now, zone);
}

/** The strategy is stored by then, whatever becomes of today: nothing that fails here is told. */
function showToday(own: OwnStrategy, settings: Settings, now: Temporal.Instant, zone: string): Promise<void> {
  return rewriteToday(own, settings, now, zone).catch(() => {});
}

async function rewriteToday(own: OwnStrategy, settings: Settings, now: Temporal.Instant, zone: string): Promise<void> {
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const [day] = await readDays(today, today);
  // The text stays with the day even if the strategy is removed later, and what was tried stays as it was tried.
  if (day?.strategy === own.id) await changeDay(today, (stored) => ownRewritten(stored, ownText(own)));
}
