import type { Cadence } from '../cadence/cadence.ts';
import { defaultCadence } from '../cadence/defaults.ts';
import { type BackOff, noBackOff } from '../nudges/back-off.ts';
import type { Holds } from '../nudges/nudge.ts';
import type { Bond, Theme, Worry } from '../strategies/strategy.ts';

/** Discreet wording could come from any productivity tool; full wording says what the day's strategy is about. */
export const wordings = ['discreet', 'full'] as const;
export type Wording = (typeof wordings)[number];

export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

/** The most minutes that a person may say they have. */
export const minuteChoices = [2, 3, 5] as const;

/** All that a person can set. */
export interface Settings {
  cadence: Cadence;
  /** When the cadence was last changed. */
  cadenceSince: Temporal.Instant;
  /** When the person last ended a pause before it ended by itself. */
  resumedAt: Temporal.Instant | null;
  /** Random text that makes this person's moments and strategies theirs; it means nothing else. */
  seed: string;
  /** What a due nudge waits for. */
  holds: Holds;
  backOff: BackOff;
  wording: Wording;
  /** Whether a nudge may make the system's notification sound. */
  sound: boolean;
  look: Look;
  /** The worry that is closest to the person, if they said; strategies for it come first. */
  worry: Worry | null;
  /** Whom this is about, if they said. */
  who: Bond | null;
  /** The most minutes that they like to give, if they said. */
  minutes: number | null;
  /** Themes of which nothing shall come up by itself; never all of them. */
  themesOff: Theme[];
  /**
   * Until then only what is open and done alone is offered. Named and stored without a reason, since others may read it;
   * set by the answer to a gate's question, which itself is stored nowhere.
   */
  gentleUntil: Temporal.Instant | null;
}

/** Whether only what is open and done alone may be offered. */
export function isGentle({ gentleUntil }: Pick<Settings, 'gentleUntil'>, now: Temporal.Instant): boolean {
  return gentleUntil !== null && Temporal.Instant.compare(now, gentleUntil) < 0;
}

export const allHolds: Holds = { away: true, fullscreen: true, audible: true };

/** The settings of someone who has not set anything. */
export function freshSettings(seed: string, now: Temporal.Instant): Settings {
  return {
    cadence: defaultCadence(),
    cadenceSince: now,
    resumedAt: null,
    seed,
    holds: allHolds,
    backOff: noBackOff,
    wording: 'discreet',
    sound: false,
    look: 'system',
    worry: null,
    who: null,
    minutes: null,
    themesOff: [],
    gentleUntil: null,
  };
}
