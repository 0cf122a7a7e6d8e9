export interface Ladder {
  level: ClimbedLevel;
  /** How many at this level or above went okay since the level last changed. */
  okays: number;
}

export const climbedLevels = [1, 2, 3, 4] as const;
export type ClimbedLevel = (typeof climbedLevels)[number];

export const firstRung: Ladder = { level: 1, okays: 0 };
