import summaries from 'virtual:tend/summaries';
import type { Day } from '../../core/day/day.ts';
import { newDay } from '../../core/day/new-day.ts';
import { daysBetweenBrave } from '../../core/picking/brave-week.ts';
import { climb } from '../../core/picking/climb.ts';
import { firstRung } from '../../core/picking/ladder.ts';
import { memoryDays, pickStrategy } from '../../core/picking/picker.ts';
import { isGentle, type Settings } from '../../core/settings/settings.ts';
import { ownSummary } from '../../core/strategies/own-strategy.ts';
import { unpackSummaries } from '../../core/strategies/packed-summaries.ts';
import type { Mood, StrategyId, StrategySummary } from '../../core/strategies/strategy.ts';
import { changeDay, readDays } from '../../platform/storage/day-store.ts';
import { readMarks, readOwn } from '../../platform/storage/mark-store.ts';

/** What the picker can choose from: the library and what the person wrote. */
export async function readSummaries(): Promise<StrategySummary[]> {
  return [...unpackSummaries(summaries), ...(await readOwn()).map(ownSummary)];
}

/** All that were a day's strategy by now: what was swapped away or put aside was seen, too. */
export function strategiesOf({ strategy, swappedFrom, putAside }: Day): StrategyId[] {
  return [strategy, ...putAside, swappedFrom].filter((id) => id !== null);
}

/** What a choice is for, beyond what is stored. */
interface Wish {
  passedOver?: readonly StrategyId[];
  mood?: Mood | null;
}

/**
 * Picks a strategy for a day from all that is stored, and gives the day as it would begin with it; without one where
 * nothing may come up. Stores nothing; rejects where records cannot be read.
 */
export async function chooseDay(
  date: Temporal.PlainDate,
  settings: Settings,
  now: Temporal.Instant,
  wish: Wish = {},
): Promise<Day> {
  const { library, shown, person, state } = await readPicking(date, settings, now, wish);
  const pick = pickStrategy(library, shown, person, state) ?? { id: null, because: [] };
  return { ...newDay(date, pick, state.ladder), mood: state.mood };
}

/**
 * Chooses the strategy of a day that has none yet, and stores it. Where the person put away or passed over all that there
 * was, it is looked at again: they may have brought something back since.
 */
export async function fillDay(
  date: Temporal.PlainDate,
  known: Day | undefined,
  settings: Settings,
  now: Temporal.Instant,
): Promise<Day> {
  const chosen = await chooseDay(date, settings, now, { mood: known?.mood ?? null });
  if (known && chosen.strategy === null) return known;
  return changeDay(date, (current) => {
    if (current === null || current.strategy !== null) return current ?? chosen;
    return { ...current, strategy: chosen.strategy, because: chosen.because };
  });
}

/** What the picker is asked with for a day. */
export async function readPicking(
  date: Temporal.PlainDate,
  settings: Settings,
  now: Temporal.Instant,
  { passedOver = [], mood = null }: Wish = {},
) {
  const [library, marks, days] = await Promise.all([
    readSummaries(),
    readMarks(),
    // Also what lies ahead, where the clock was set back: a brave one there is within a week, too.
    readDays(date.subtract({ days: memoryDays }), date.add({ days: daysBetweenBrave })),
  ]);
  const shown = days.flatMap((day) => strategiesOf(day).map((id) => ({ date: day.date, id })));
  const before = standing(
    days.findLast((day) => Temporal.PlainDate.compare(day.date, date) < 0),
    library,
  );
  const person = {
    ...settings,
    gentle: isGentle(settings, now),
    saved: marks.filter(({ saved }) => saved).map(({ id }) => id),
    hidden: marks.filter(({ hidden }) => hidden).map(({ id }) => id),
  };
  return { library, marks, days, shown, person, state: { ...before, day: date, mood, passedOver } };
}

/** Where the last day with a record has left the person. */
function standing(last: Day | undefined, library: readonly StrategySummary[]) {
  if (!last) return { ladder: firstRung, climbed: false, afterBadly: null };
  // One that the library no longer holds counts as of the person's own level.
  const level = library.find(({ id }) => id === last.strategy)?.level ?? last.ladder.level;
  const outcome = last.response?.outcome ?? 'not_today';
  const ladder = outcome === 'not_today' ? last.ladder : climb(last.ladder, outcome, level);
  return { ladder, climbed: ladder.level > last.ladder.level, afterBadly: outcome === 'badly' ? level : null };
}
