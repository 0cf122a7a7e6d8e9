import summaries from 'virtual:tend/summaries';
import { climb } from '../core/climb.ts';
import type { Day } from '../core/day-record.ts';
import { firstRung } from '../core/ladder.ts';
import { newDay } from '../core/new-day.ts';
import { ownSummary } from '../core/own-strategy.ts';
import { unpackSummaries } from '../core/packed-summaries.ts';
import { memoryDays, pickStrategy } from '../core/picker.ts';
import { isGentle, type Settings } from '../core/settings.ts';
import type { Mood, StrategyId, StrategySummary } from '../core/strategy.ts';
import { readDays } from './storage/days.ts';
import { readMarks, readOwn } from './storage/marks.ts';

/** What the picker can choose from: the library and what the person wrote. */
export async function readSummaries(): Promise<StrategySummary[]> {
  return [...unpackSummaries(summaries), ...(await readOwn()).map(ownSummary)];
}

/**
 * Picks a strategy for a day from all that is stored, and gives the day as it would begin with it. Stores nothing; rejects
 * where records cannot be read.
 */
export async function chooseDay(
  date: Temporal.PlainDate,
  settings: Settings,
  now: Temporal.Instant,
  { passedOver = [], mood = null }: { passedOver?: readonly StrategyId[]; mood?: Mood | null } = {},
): Promise<Day> {
  const [library, marks, days] = await Promise.all([
    readSummaries(),
    readMarks(),
    readDays(date.subtract({ days: memoryDays }), date),
  ]);
  // What was swapped away or put aside was seen, too.
  const shown = days.flatMap(({ date: seen, strategy, swappedFrom, putAside }) =>
    [strategy, ...putAside, ...(swappedFrom ? [swappedFrom] : [])].map((id) => ({ date: seen, id })),
  );
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
  const state = { ...before, day: date, mood, passedOver };
  const pick =
    pickStrategy(library, shown, person, state) ??
    // Everything that the themes left on may be hidden: better something than nothing.
    pickStrategy(library, shown, { ...person, themesOff: [], who: null }, state);
  if (!pick) throw new Error('the library holds no strategy that may come up');
  return { ...newDay(date, pick, before.ladder), mood };
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
