import { chance } from './seeded.ts';
import type { Settings } from './settings.ts';
import type { StrategyId, StrategySummary, Theme } from './strategy.ts';

/** One day on which a strategy was shown. */
export interface Shown {
  date: Temporal.PlainDate;
  id: StrategyId;
}

/** For so many days a strategy does not come back while there are others. */
export const restDays = 60;

/**
 * The strategy for a day, from what the library holds and what was shown before: the same question has the same answer.
 *
 * - Only gates `open` and `calm` come up by themselves. The others ask the person something first.
 * - Nothing comes back within 60 days; where the library is too small for that, what was longest away comes first.
 * - The theme that is furthest behind its share of the library comes next, so no theme is absent for long.
 * - Of its strategies, those that help with the person's worry come first, and of these the lowest level: start small.
 * - Among what is left, chance decides, seeded with the person and the day.
 *
 * `passedOver` are strategies that the person swapped away today. Returns `undefined` only for a library without any
 * strategy that may come up.
 */
export function chooseStrategy(
  library: readonly StrategySummary[],
  shown: readonly Shown[],
  day: Temporal.PlainDate,
  { seed, worry }: Pick<Settings, 'seed' | 'worry'>,
  passedOver: readonly StrategyId[] = [],
): StrategyId | undefined {
  const mayComeUp = library.filter(({ gate }) => gate === 'open' || gate === 'calm');
  const others = mayComeUp.filter(({ id }) => !passedOver.includes(id));
  const rested = others.filter(({ id }) => daysSince(shown, id, day) >= restDays);
  const longestAway = Math.max(...others.map(({ id }) => daysSince(shown, id, day)));
  const ready = rested.length > 0 ? rested : others.filter(({ id }) => daysSince(shown, id, day) === longestAway);
  const recent = shown.filter(({ date }) => date.until(day).days < restDays);
  const behind = (theme: Theme) =>
    countOf(recent, theme, library) / mayComeUp.filter((strategy) => strategy.theme === theme).length;
  const least = Math.min(...ready.map(({ theme }) => behind(theme)));
  const next = ready.filter(({ theme }) => behind(theme) === least);
  const helpful = next.filter(({ worry: helpsWith }) => worry !== null && helpsWith.includes(worry));
  const fitting = helpful.length > 0 ? helpful : next;
  const smallest = Math.min(...fitting.map(({ level }) => level));
  const candidates = fitting.filter(({ level }) => level === smallest);
  return candidates[Math.floor(chance(seed, 'strategy', day.toString()) * candidates.length)]?.id;
}

function daysSince(shown: readonly Shown[], id: StrategyId, day: Temporal.PlainDate): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...shown.filter((one) => one.id === id).map(({ date }) => date.until(day).days),
  );
}

function countOf(shown: readonly Shown[], theme: Theme, library: readonly StrategySummary[]): number {
  const ids = new Set(library.filter((strategy) => strategy.theme === theme).map(({ id }) => id));
  return shown.filter(({ id }) => ids.has(id)).length;
}
