import type { Cadence } from '../cadence/cadence.ts';
import { type CadenceProblem, cadenceProblems } from '../cadence/cadence-problems.ts';
import { longestPauseDays, type PauseChoice, pausedAt, pauseEnd } from '../cadence/pause.ts';
import { type BackOff, noBackOff } from '../nudges/back-off.ts';
import { isSame } from '../records/same.ts';
import { dayOf } from '../time/person-day.ts';
import type { Settings } from './settings.ts';
import { type Edit, withEdits } from './settings-edit.ts';

/** What a pause changed, or its end. */
export interface Paused {
  from: Temporal.Instant | null;
  to: Temporal.Instant | null;
}

export type Change =
  /** What the person sets: all of it, or nothing where one of it cannot be. */
  | { kind: 'edits'; edits: readonly Edit[] }
  | { kind: 'undo'; edits: readonly Edit[] }
  | { kind: 'pause'; choice: PauseChoice }
  /** A pause, or its end, is taken back, and what was before it is there again, also an earlier one. */
  | ({ kind: 'undoPause' } & Paused)
  | { kind: 'resume' }
  /** Tend looked at what became of its nudges. It holds only while what it looked at does. */
  | { kind: 'backOff'; backOff: BackOff; insteadOf?: BackOff }
  /** As it was, and Tend does not back off again until the rhythm is changed. */
  | { kind: 'keepRhythm' }
  | { kind: 'clockSetRight' };

/**
 * The settings after a change at `now`. Another rule speaks about what comes after `now`, never about what is past, and
 * `cadenceSince` says so. `null` where the change is refused: what it means is gone or set otherwise by now, or the
 * cadence could not run.
 */
export function changed(settings: Settings, change: Change, now: Temporal.Instant, zone: string): Settings | null {
  const { cadence, backOff } = settings;
  switch (change.kind) {
    case 'edits':
    case 'undo': {
      const { settings: edited, undo, missed } = withEdits(settings, change.edits);
      if (change.kind === 'edits' ? missed : undo.length === 0) return null;
      if (!setsCadence(change.edits)) return edited;
      // Whoever says how often they like it has said it.
      const renewed = { ...edited, cadenceSince: now, backOff: { ...noBackOff, from: backOff.from } };
      return whatKeepsFrom(edited.cadence).length === 0 ? renewed : null;
    }
    case 'pause': {
      const today = dayOf(now, zone, cadence.dayStart);
      const pausedUntil = pauseEnd(change.choice, today, zone, cadence.dayStart);
      return { ...settings, cadence: { ...cadence, pausedUntil } };
    }
    case 'undoPause':
      if (!isSame(cadence.pausedUntil, change.to)) return null;
      return {
        ...settings,
        cadence: { ...cadence, pausedUntil: change.from },
        // What it covered until now does not come late.
        resumedAt: pausedAt(cadence, now) ? now : settings.resumedAt,
      };
    case 'resume':
      if (cadence.pausedUntil === null) return settings;
      return {
        ...settings,
        cadence: { ...cadence, pausedUntil: null },
        cadenceSince: now,
        resumedAt: pausedAt(cadence, now) ? now : settings.resumedAt,
      };
    case 'backOff':
      if (change.insteadOf && !isSame(change.insteadOf, backOff)) return null;
      return withBackOff(settings, change.backOff, now);
    case 'keepRhythm':
      return withBackOff(settings, { ...noBackOff, kept: true, from: backOff.from }, now);
    case 'clockSetRight':
      return {
        ...settings,
        cadence: isEndless(cadence, now) ? { ...cadence, pausedUntil: now } : cadence,
        cadenceSince: now,
        resumedAt: isAhead(settings.resumedAt, now) ? now : settings.resumedAt,
      };
  }
}

export interface Applied {
  before: Settings;
  settings: Settings;
  /** Whether it was refused, and all is as it was: see `changed`. */
  refused: boolean;
  /** What takes it back, of what the person set. */
  undo: readonly Edit[];
}

export function applied(before: Settings, change: Change, now: Temporal.Instant, zone: string): Applied {
  const settings = changed(before, change, now, zone);
  if (!settings) return { before, settings: before, refused: true, undo: [] };
  return { before, settings, refused: false, undo: 'edits' in change ? withEdits(before, change.edits).undo : [] };
}

/** The settings after several changes; one that is refused changes nothing. */
export function withChanges(
  settings: Settings,
  changes: readonly Change[],
  now: Temporal.Instant,
  zone: string,
): Settings {
  return changes.reduce((before, change) => changed(before, change, now, zone) ?? before, settings);
}

/** What keeps a cadence from being stored, since it could not run as it reads. One that is off need not run. */
export function whatKeepsFrom(cadence: Cadence): CadenceProblem[] {
  return cadence.on ? cadenceProblems(cadence) : [];
}

export function isNewRule(change: Change): boolean {
  switch (change.kind) {
    case 'edits':
    case 'undo':
      return setsCadence(change.edits);
    case 'pause':
    case 'undoPause':
      return false;
    default:
      return true;
  }
}

/** Who waits for others brings a moment that is a little older than what was stored meanwhile. */
const longestWaitSeconds = 30;

/** Whether something was set while the clock ran ahead of `now`, and would hold back what is to come. */
export function ranAhead({ cadence, cadenceSince, resumedAt }: Settings, now: Temporal.Instant): boolean {
  return isAhead(cadenceSince, now) || isAhead(resumedAt, now) || isEndless(cadence, now);
}

function isAhead(moment: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return moment !== null && Temporal.Instant.compare(now.add({ seconds: longestWaitSeconds }), moment) < 0;
}

function setsCadence(edits: readonly Edit[]): boolean {
  return edits.some(({ kind }) => kind === 'cadence');
}

function withBackOff(settings: Settings, backOff: BackOff, now: Temporal.Instant): Settings {
  const cadenceSince = settings.backOff.step === backOff.step ? settings.cadenceSince : now;
  return { ...settings, backOff, cadenceSince };
}

function isEndless({ pausedUntil }: Cadence, now: Temporal.Instant): boolean {
  // A day more for the day's start and the zone.
  const longest = now.add({ hours: 24 * (longestPauseDays + 2) });
  return pausedUntil !== null && Temporal.Instant.compare(longest, pausedUntil) < 0;
}
