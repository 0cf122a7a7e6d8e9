import type { Leaning } from '../journal/check-in.ts';
import type { Bond, Level, Mood, StrategyId, Theme, Worry } from '../strategies/strategy.ts';
import type { Ladder } from './ladder.ts';
import type { Reason } from './reason.ts';

export interface Shown {
  date: Temporal.PlainDate;
  id: StrategyId;
}

/** A strategy that was shown so many days before the day that is picked for; after it, where the clock was set back. */
export interface Past {
  id: StrategyId;
  days: number;
}

export interface PickingPerson {
  seed: string;
  worry: Worry | null;
  /** Whom this is about; without it, only what fits everyone comes up. */
  who: Bond | null;
  /** The most minutes that they like to give; what takes longer comes only where nothing else is left. */
  minutes: number | null;
  themesOff: readonly Theme[];
  /** Whether only what is open and done alone may be offered now. */
  gentle: boolean;
  saved: readonly StrategyId[];
  hidden: readonly StrategyId[];
}

export interface PickingState {
  day: Temporal.PlainDate;
  ladder: Ladder;
  climbed: boolean;
  mood: Mood | null;
  afterBadly: Level | null;
  /** Whether it is a day that the person called hard: something gentle comes, and nothing is asked. */
  isHardDay: boolean;
  /** What the last check-in points to: a wish, and never more. */
  leaning: Leaning | null;
  passedOver: readonly StrategyId[];
}

export interface Picked {
  id: StrategyId;
  because: Reason[];
}
