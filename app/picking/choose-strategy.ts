import summaries from 'virtual:tend/summaries';
import type { Day } from '../../core/day/day.ts';
import { filled } from '../../core/day/transitions.ts';
import { daysBetweenBrave } from '../../core/picking/brave-week.ts';
import { chosenDay, type PickingFacts } from '../../core/picking/choice-for-day.ts';
import { mayBeOffered } from '../../core/picking/gates.ts';
import { memoryDays } from '../../core/picking/picker.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { ownSummary } from '../../core/strategies/own-strategy.ts';
import { unpackSummaries } from '../../core/strategies/packed-summaries.ts';
import { isOfLibrary, type StrategyId, type StrategySummary } from '../../core/strategies/strategy.ts';
import { beginDay, readDays } from '../../platform/storage/day-store.ts';
import { readMarks, readOwn } from '../../platform/storage/mark-store.ts';

/** What the picker can choose from: the library, what the person wrote, and the packs that they brought in. */
export async function readSummaries(): Promise<StrategySummary[]> {
  const [own, packed] = await Promise.all([
    readOwn(),
    import('../packs/pack-ideas.ts').then(({ readPackSummaries }) => readPackSummaries()),
  ]);
  return [...unpackSummaries(summaries), ...own.map(ownSummary), ...packed];
}

export async function findSummary(id: StrategyId): Promise<StrategySummary | null> {
  const all = isOfLibrary(id) ? unpackSummaries(summaries) : await readSummaries();
  return all.find((one) => one.id === id) ?? null;
}

/** Whether one that was chosen before is still there and may be offered. */
export async function mayStillBeOffered(id: StrategyId, gentle: boolean): Promise<boolean> {
  const present = await findSummary(id);
  return present !== null && mayBeOffered(present, gentle);
}

/** Reads all that a choice for a day goes by. Rejects where records cannot be read. */
export async function readPickingFacts(
  date: Temporal.PlainDate,
  settings: Settings,
  now: Temporal.Instant,
): Promise<PickingFacts> {
  const [library, marks, days, journal] = await Promise.all([
    readSummaries(),
    readMarks(),
    // Also what lies ahead, where the clock was set back: a brave one there is within a week, too.
    readDays(date.subtract({ days: memoryDays }), date.add({ days: daysBetweenBrave })),
    import('../journal/read-for-picking.ts').then(({ readForPicking }) => readForPicking(date)),
  ]);
  return { settings, library, marks, days, ...journal, now };
}

/** Stores a strategy for a day that has none. What was put away is looked at again: some may have been brought back. */
export async function fillDay(
  date: Temporal.PlainDate,
  known: Day | undefined,
  settings: Settings,
  now: Temporal.Instant,
): Promise<Day> {
  const chosen = chosenDay(await readPickingFacts(date, settings, now), date, { mood: known?.mood ?? null });
  if (known && chosen.strategy === null) return known;
  return beginDay(date, (stored) => filled(stored, chosen));
}
