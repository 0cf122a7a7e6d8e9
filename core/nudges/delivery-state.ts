import type { Cadence } from '../cadence/cadence.ts';
import type { OwnPromise } from '../journal/own-promise.ts';
import type { BackOffStep } from './back-off.ts';
import type { Holds, Nudge } from './nudge.ts';

/** What slots are made of: the person's rule, their seed, and how far Tend has backed off. */
export interface Rule {
  cadence: Cadence;
  seed: string;
  step: BackOffStep;
}

export interface DoneDay {
  date: Temporal.PlainDate;
  why: 'practised' | 'not_today';
}

/** All that deciding needs to know; read from storage, never changed by it. */
export interface State extends Rule {
  /** When the rule was last changed: it speaks about what comes after, never about what is past. */
  cadenceSince: Temporal.Instant;
  holds: Holds;
  /** The nudges from `lookBackDays` ago on, those planned for later included. */
  nudges: readonly Nudge[];
  doneOn: readonly DoneDay[];
  /** Those that are open: a nudge tells of one that is due also on a day that has had its practice. */
  promises: readonly OwnPromise[];
}

/** Slots that are older are of no use to anyone, not even as "missed". */
export const lookBackDays = 14;
/** Far enough to see two weeks of a rhythm of one a week. */
export const lookAheadDays = 15;
