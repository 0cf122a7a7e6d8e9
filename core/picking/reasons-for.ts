import { isOwn, isPacked, type StrategySummary } from '../strategies/strategy.ts';
import type { PickingPerson, PickingState } from './picking-inputs.ts';
import { type Reason, reasons } from './reason.ts';

/** A line that a person reads names no more than this. */
const mostReasons = 2;

export function reasonsFor(
  strategy: StrategySummary,
  { worry, minutes, saved }: PickingPerson,
  { ladder, climbed, mood, afterBadly, isHardDay, leaning }: PickingState,
  facts: { fresh: boolean; rested: boolean; alone: boolean; themeDue: boolean; otherTheme: boolean },
): Reason[] {
  const { fresh, rested, alone, themeDue, otherTheme } = facts;
  const holds: Partial<Record<Reason, boolean>> = {
    other_theme: otherTheme,
    alone_after: afterBadly !== null && alone,
    gentle_after: afterBadly !== null && !alone,
    quiet_day: isHardDay,
    mood: mood !== null && strategy.mood.includes(mood),
    step_up: climbed && strategy.level === ladder.level,
    ...(worry && { [`worry_${worry}`]: strategy.worry.includes(worry) }),
    check_in: leaning?.theme === strategy.theme,
    own: isOwn(strategy.id),
    pack: isPacked(strategy.id),
    saved: saved.includes(strategy.id),
    theme_due: themeDue && !otherTheme,
    minutes: minutes !== null && strategy.minutes <= minutes,
    start_small: strategy.level === 1 && ladder.level === 1,
    fresh,
    rested,
    fits: !otherTheme,
  };
  return reasons.filter((reason) => holds[reason]).slice(0, mostReasons);
}
