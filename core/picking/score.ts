import type { Leaning } from '../journal/check-in.ts';
import type { Bond, Mood, StrategySummary, Worry } from '../strategies/strategy.ts';
import type { Ladder } from './ladder.ts';
import { isWrittenFor } from './written-for.ts';

export interface Measure {
  worry: Worry | null;
  mood: Mood | null;
  hardMood: boolean;
  ladder: Ladder;
  leaning: Leaning | null;
  minutes: number | null;
  who: Bond | null;
  forTwoDue: boolean;
  themeRested: boolean;
  /** The skill of the day before. */
  skillBefore: string | null;
  /** Skills of which the person has said "not for me" twice. */
  skillsDisliked: readonly string[];
}

/** The weights are those of the house's writing guide. */
export function scoreOf(strategy: StrategySummary, by: Measure): number {
  const weights: [number, boolean][] = [
    [3, by.worry !== null && strategy.worry.includes(by.worry)],
    [2, by.mood !== null && strategy.mood.includes(by.mood)],
    [2, isWrittenFor(strategy, by.who)],
    [2, by.forTwoDue && strategy.mode === 'together'],
    [2, by.hardMood && strategy.where.includes('alone')],
    [2, by.leaning?.theme === strategy.theme],
    [2, by.leaning?.skills.some((skill) => skill === strategy.skill) === true],
    [2, by.themeRested],
    [1, by.minutes !== null && strategy.minutes <= by.minutes],
    [1, strategy.level === by.ladder.level],
    [-1, strategy.level > by.ladder.level],
    [-2, strategy.skill === by.skillBefore],
    [-3, by.skillsDisliked.includes(strategy.skill)],
  ];
  return weights.reduce((sum, [weight, holds]) => sum + (holds ? weight : 0), 0);
}
