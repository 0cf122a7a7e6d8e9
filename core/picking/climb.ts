import type { Outcome } from '../day/day.ts';
import type { Level } from '../strategies/strategy.ts';
import { type ClimbedLevel, climbedLevels, type Ladder } from './ladder.ts';

/** So many that went okay lead one level up. */
export const okaysToClimb = 3;

export function climb(ladder: Ladder, outcome: Outcome, level: Level): Ladder {
  if (outcome === 'badly') return { level: step(ladder.level, -1), okays: 0 };
  if (outcome !== 'okay' || level < ladder.level) return ladder;
  const okays = ladder.okays + 1;
  if (okays < okaysToClimb) return { ...ladder, okays };
  return { level: step(ladder.level, 1), okays: 0 };
}

function step(level: ClimbedLevel, by: number): ClimbedLevel {
  return climbedLevels[level - 1 + by] ?? level;
}
