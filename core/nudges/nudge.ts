import type { SlotId } from '../cadence/cadence.ts';
import { isBefore } from '../time/moments.ts';

/** A nudge that the person asked for with "Later" has an id of its own: `2026-11-22#later-1110`. */
export type NudgeId = SlotId;

export type Fate =
  | 'planned'
  /** Due, and waiting: for a better moment or, without a reason, only to be brought. */
  | 'held'
  /** Taken, and about to be shown. Whoever died after this shows nothing again: the dot and the popup carry it. */
  | 'claimed'
  /** The browser was asked to show it. Whether anyone saw it cannot be known. */
  | 'shown'
  | 'missed'
  | 'skipped';

/**
 * Why a nudge that could have come did not. `off`: nudges are switched off. `replaced`: the person asked for another moment
 * instead. `joined`: a later one came in its place. `practised`, `not_today`: the person was done for the day. `here`: they
 * had opened the popup by then. `none_left`: nothing was left that may come up, so there was nothing to bring.
 */
export const skipReasons = [
  'quiet',
  'paused',
  'off',
  'ceiling',
  'gap',
  'replaced',
  'joined',
  'practised',
  'not_today',
  'here',
  'none_left',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What a nudge is held for: nobody there, a window that fills the screen, a tab that can be heard. */
export const holdReasons = ['away', 'fullscreen', 'audible'] as const;
export type HoldReason = (typeof holdReasons)[number];

export type Holds = Readonly<Record<HoldReason, boolean>>;

/** What the person did with it. A dismissed one still waits: closing a notification is not an answer to what it said. */
export type Answer = 'opened' | 'tried' | 'later' | 'dismissed';

/** A promise of which a nudge told in the place of its usual words, and the date that it was due by then. */
export interface HeadsUp {
  promise: string;
  /** `2026-11-22`, `2026-11-22T17:30`. */
  due: string;
}

export interface Nudge {
  id: NudgeId;
  at: Temporal.Instant;
  until: Temporal.Instant;
  fate: Fate;
  since: Temporal.Instant;
  reason: SkipReason | null;
  heldFor: HoldReason | null;
  /** Since when the dot on the toolbar button told of it without it having come; `null` where it did not have to. */
  dotSince: Temporal.Instant | null;
  answer: Answer | null;
  headsUp: HeadsUp | null;
  /** The last day of the week that it invited to look back on, in the place of its usual words. */
  lookBack: Temporal.PlainDate | null;
}

/** What a nudge says in the place of its usual words. */
export type Told = Pick<Nudge, 'headsUp' | 'lookBack'>;

/** Whether it only says that something reached nobody: by a rule that was changed since, or by a clock that ran ahead. */
export function isOutdated(
  { fate, at, since, answer }: Pick<Nudge, 'fate' | 'at' | 'since' | 'answer'>,
  cadenceSince: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  const isOfEarlier = (moment: Temporal.Instant) => !isBefore(cadenceSince, moment);
  const didNotCome = (fate === 'missed' || fate === 'skipped') && answer === null;
  return didNotCome && (isOfEarlier(at) || isOfEarlier(since) || isBefore(now, since));
}

/** The record of a slot whose fate is this since then, with nothing more to say of it. */
export function recordOf(
  { id, at, until }: Pick<Nudge, 'id' | 'at' | 'until'>,
  fate: Fate,
  since: Temporal.Instant,
): Nudge {
  const nothing = { reason: null, heldFor: null, dotSince: null, answer: null, headsUp: null, lookBack: null };
  return { id, at, until, fate, since, ...nothing };
}

export function isOpen({ fate }: Pick<Nudge, 'fate'>): boolean {
  return fate === 'planned' || fate === 'held';
}

export function dateOf(id: NudgeId): string {
  return id.slice(0, 10);
}

/** Whether it came: as far as we know, the person had it in front of them or behind the dot. */
export function came({ fate }: Nudge): boolean {
  return fate === 'claimed' || fate === 'shown';
}

/** Whether it was held until it could not come any more: its time was over, or quiet hours began. */
export function isLeftToDot({ fate, reason, heldFor }: Pick<Nudge, 'fate' | 'reason' | 'heldFor'>): boolean {
  return heldFor !== null && (fate === 'missed' || reason === 'quiet');
}

export function askedFor(id: NudgeId): boolean {
  return id.includes('#later-');
}
