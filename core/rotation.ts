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
/** How far back choosing looks: what was shown before that is as good as new. */
export const memoryDays = 365;

/**
 * The strategy for a day, from what the library holds and what was shown before: the same question has the same answer.
 *
 * - Only gates `open` and `calm` come up by themselves. The others ask the person something first.
 * - Nothing comes back within 60 days; where the library is too small for that, what was longest away comes first.
 * - The theme that has waited longest for its share of the library comes next, with a little chance in it.
 * - Of its strategies come first those that are new, then those that help with the person's worry, then those of the
 *   lowest level: start small. Among equals chance decides, seeded with the person and the day.
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
  const away = daysAway(shown, day);
  const others = mayComeUp.filter(({ id }) => !passedOver.includes(id));
  const longest = Math.max(...others.map(({ id }) => away(id)));
  const ready = others.filter(({ id }) => away(id) >= Math.min(longest, restDays));
  const urgency = themeUrgency(mayComeUp, away, (theme) => chance(seed, 'theme', day.toString(), theme));
  const theme = best(ready, (strategy) => urgency(strategy.theme));
  const fresh = best(theme, ({ id }) => Number(away(id) === Number.POSITIVE_INFINITY));
  const helpful = best(fresh, ({ worry: helpsWith }) => Number(worry !== null && helpsWith.includes(worry)));
  const small = best(helpful, ({ level }) => -level);
  return small[Math.floor(chance(seed, 'strategy', day.toString()) * small.length)]?.id;
}

/** For how many days a strategy was not shown; infinity for one that never was. */
function daysAway(shown: readonly Shown[], day: Temporal.PlainDate): (id: StrategyId) => number {
  const away = new Map<StrategyId, number>();
  for (const { id, date } of shown) {
    away.set(id, Math.min(away.get(id) ?? Number.POSITIVE_INFINITY, date.until(day).days));
  }
  return (id) => away.get(id) ?? Number.POSITIVE_INFINITY;
}

/**
 * How long a theme has waited, measured by how often its share of the library would let it come. Chance moves that by a
 * quarter at most, so that the order of themes varies and none is left out for long.
 */
function themeUrgency(
  library: readonly StrategySummary[],
  away: (id: StrategyId) => number,
  luck: (theme: Theme) => number,
): (theme: Theme) => number {
  const members = Map.groupBy(library, ({ theme }) => theme);
  return (theme) => {
    const strategies = members.get(theme) ?? [];
    const waited = Math.min(...strategies.map(({ id }) => away(id)), memoryDays);
    return waited * strategies.length * (0.75 + luck(theme) / 2);
  };
}

/** Those that are worth most. */
function best(strategies: readonly StrategySummary[], worth: (strategy: StrategySummary) => number): StrategySummary[] {
  const most = Math.max(...strategies.map(worth));
  return strategies.filter((strategy) => worth(strategy) === most);
}
