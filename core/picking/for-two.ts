import type { StrategyId, StrategySummary } from '../strategies/strategy.ts';
import { isHard } from './eligible.ts';
import type { Past, PickingPerson, PickingState } from './picking-inputs.ts';

export function isForTwo({ mode }: Pick<StrategySummary, 'mode'>): boolean {
  return mode !== 'alone';
}

/** At least every second day, but never while gentle, after one that went badly, or in a hard mood. */
export function isForTwoDue(
  library: readonly StrategySummary[],
  past: readonly Past[],
  { who, gentle }: PickingPerson,
  { afterBadly, mood }: PickingState,
): boolean {
  if (who === null || gentle || afterBadly !== null || isHard(mood)) return false;
  const earlier = past.filter(({ days }) => days > 0);
  const last = Math.min(...earlier.map(({ days }) => days));
  const seen = new Set<StrategyId>(earlier.filter(({ days }) => days === last).map(({ id }) => id));
  return library.some((strategy) => seen.has(strategy.id) && !isForTwo(strategy));
}
