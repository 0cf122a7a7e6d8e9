import type { Mood, StrategySummary, Worry } from '../strategies/strategy.ts';
import type { Ladder } from './ladder.ts';

/** What a strategy is measured by on a day. */
export interface Measure {
  worry: Worry | null;
  mood: Mood | null;
  /** Whether the mood is one in which being alone with it is easier. */
  hardMood: boolean;
  ladder: Ladder;
  minutes: number | null;
  /** Whether the strategy's theme has not been seen for three days. */
  themeRested: boolean;
  /** The skill of the day before. */
  skillBefore: string | null;
  /** Skills of which the person has said "not for me" twice. */
  skillsDisliked: readonly string[];
}

/**
 * How well a strategy suits the person on the day. The weights are those of the house's writing guide, and to them a
 * mild preference for the person's own level, so that the ladder is climbed where it stands.
 */
export function scoreOf(strategy: StrategySummary, by: Measure): number {
  const weights: [number, boolean][] = [
    [3, by.worry !== null && strategy.worry.includes(by.worry)],
    [2, by.mood !== null && strategy.mood.includes(by.mood)],
    [2, by.hardMood && strategy.where.includes('alone')],
    [2, by.themeRested],
    [1, by.minutes !== null && strategy.minutes <= by.minutes],
    [1, strategy.level === by.ladder.level],
    [-1, strategy.level > by.ladder.level],
    [-2, strategy.skill === by.skillBefore],
    [-3, by.skillsDisliked.includes(strategy.skill)],
  ];
  return weights.reduce((sum, [weight, holds]) => sum + (holds ? weight : 0), 0);
}
