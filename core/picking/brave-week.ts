import type { StrategyId, StrategySummary } from '../strategies/strategy.ts';
import type { Shown } from './picking-inputs.ts';

/** Strategies of this level and above are the brave ones. */
export const braveLevel = 4;
/** A brave one leaves so many days before the next that comes by itself. */
export const daysBetweenBrave = 7;

/**
 * Whether a day lies within a week of a brave one that was shown, also one that the person picked. Days after it are looked
 * at too: where the clock was set back, there may be some. What the library no longer holds may have been brave, so it
 * counts as brave.
 */
export function isBraveWeek(
  byId: ReadonlyMap<StrategyId, StrategySummary>,
  shown: readonly Shown[],
  day: Temporal.PlainDate,
): boolean {
  return shown.some(
    ({ id, date }) =>
      (byId.get(id)?.level ?? braveLevel) >= braveLevel && Math.abs(date.until(day).days) < daysBetweenBrave,
  );
}
