import type { Cadence, Weekday } from '../cadence/cadence.ts';
import { defaultCadence } from '../cadence/defaults.ts';
import { type DraftKind, draftKinds } from '../drafts/draft-rules.ts';
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

/** What "Before you send" looks for, but for danger: that is no matter of style, and nobody can switch it off. */
export type StyleKind = Exclude<DraftKind, 'danger'>;
export const styleKinds = draftKinds.filter((kind): kind is StyleKind => kind !== 'danger');

export interface Settings {
  cadence: Cadence;
  cadenceSince: Temporal.Instant;
  resumedAt: Temporal.Instant | null;
  seed: string;
  holds: Holds;
  backOff: BackOff;
  wording: Wording;
  sound: boolean;
  /** The weekday from which on a nudge invites to look back on the week; `null` where it is not wanted. */
  lookBackDay: Weekday | null;
  look: Look;
  worry: Worry | null;
  who: Bond | null;
  /** The most minutes that they like to give, if they said. */
  minutes: number | null;
  /** Themes of which nothing shall come up by itself; never all of them. */
  themesOff: Theme[];
  /** What "Before you send" does not look for any more; never `danger`. */
  draftKindsOff: StyleKind[];
  /** Until then only what is open and done alone is offered. Stored without a reason, since others may read it. */
  gentleUntil: Temporal.Instant | null;
}

/** Whether only what is open and done alone may be offered. */
export function isGentle({ gentleUntil }: Pick<Settings, 'gentleUntil'>, now: Temporal.Instant): boolean {
  return gentleUntil !== null && Temporal.Instant.compare(now, gentleUntil) < 0;
}

export const allHolds: Holds = { away: true, fullscreen: true, audible: true };

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
    lookBackDay: null,
    look: 'system',
    worry: null,
    who: null,
    minutes: null,
    themesOff: [],
    draftKindsOff: [],
    gentleUntil: null,
  };
}
