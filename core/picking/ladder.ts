/** How brave a person's strategies are by now. */
export interface Ladder {
  /** Strategies of this level suit the person; the bravest comes by their own choice alone. */
  level: ClimbedLevel;
  /** How many at this level or above went okay since the level last changed. */
  okays: number;
}

export const climbedLevels = [1, 2, 3, 4] as const;
export type ClimbedLevel = (typeof climbedLevels)[number];

/** Everyone starts small. */
export const firstRung: Ladder = { level: 1, okays: 0 };
