import { type Day, wasTried } from '../day/day.ts';
import { filled } from '../day/transitions.ts';
import { type SeenWeek, weekToTell } from '../journal/look-back.ts';
import type { OwnPromise } from '../journal/own-promise.ts';
import { chosenDay, type PickingFacts } from '../picking/choice-for-day.ts';
import type { Settings } from '../settings/settings.ts';
import { type Change, changed, ranAhead } from '../settings/settings-change.ts';
import { dayOf } from '../time/person-day.ts';
import type { BackOff } from './back-off.ts';
import { nextBackOff } from './back-off-step.ts';
import { type Decision, decide, withNothingToBring, withTold } from './delivery.ts';
import type { Surroundings } from './holds.ts';
import type { Nudge, Told } from './nudge.ts';
import { hasLookedBack, ruleOf, stateOf } from './state-from-records.ts';
import { headsUpAt } from './upcoming.ts';

export interface Known {
  settings: Settings;
  nudges: readonly Nudge[];
  /** The days of the last two weeks, today included. */
  days: readonly Day[];
  around: Surroundings;
  /** What a choice for today goes by; `null` where none is needed, or that could not be read. */
  picking: Omit<PickingFacts, 'settings' | 'now'> | null;
  /** The promises that are open; none where nothing hangs on them, or they could not be read. */
  promises: readonly OwnPromise[];
  /** The week that there may be to look back on; `null` where nobody asked for it, as in `promises`. */
  week: SeenWeek | null;
}

type KnownBefore = Omit<Known, 'picking' | 'week'>;

/** What there is to do now. What comes after it is asked apart, of `outlook`, since a nudge that is due need not wait for it. */
export interface Reconciliation extends Decision {
  changes: readonly Change[];
  settings: Settings;
  /** The person's present day; `null` where nothing is known of it. */
  today: Day | null;
  chosen: boolean;
}

/** Whether a nudge is due: only then is it read what it could tell of. */
export function isNudgeDue(
  { settings, nudges, days, promises, around }: KnownBefore,
  now: Temporal.Instant,
  zone: string,
): boolean {
  return decide(stateOf(settings, nudges, days, promises, now, zone), now, zone, around).deliver !== null;
}

/** Whether today has no strategy yet: only then is it read what a choice goes by, since that is much. */
export function needsChoice({ settings, days }: KnownBefore, now: Temporal.Instant, zone: string): boolean {
  const today = dayOf(now, zone, settings.cadence.dayStart);
  return !days.some(({ date, strategy }) => strategy !== null && date.equals(today));
}

/** Decides all that there is to do at `now` in the device's `zone`. Deciding again after doing it finds nothing to do. */
export function reconciliation(known: Known, now: Temporal.Instant, zone: string): Reconciliation {
  // What was set while the clock ran ahead holds from now on.
  const setRight: Change[] = ranAhead(known.settings, now) ? [{ kind: 'clockSetRight' }] : [];
  const settings = withChanges(known.settings, setRight, now, zone);
  const date = dayOf(now, zone, settings.cadence.dayStart);
  const stored = known.days.find((day) => day.date.equals(date)) ?? null;
  const choice = stored?.strategy ? null : choiceFor(date, stored, { ...known, settings }, now);
  const today = choice ?? stored;
  const state = stateOf(settings, known.nudges, known.days, known.promises, now, zone);
  const due = decide(state, now, zone, known.around);
  const brought = today && today.strategy === null ? withNothingToBring(due) : due;
  const decision = withTold(brought, toldBy(brought, { ...known, settings }, now, zone));
  // Another step is another rule, which speaks of what comes after what is due now.
  const backOff = hasLookedBack(settings, now, zone)
    ? null
    : backOffOf(settings, decision.after.nudges, known.days, now, zone);
  const stepped: Change[] = backOff ? [{ kind: 'backOff', backOff, insteadOf: settings.backOff }] : [];
  const eased = withChanges(settings, stepped, now, zone);
  const after = { ...decision.after, ...ruleOf(eased), cadenceSince: eased.cadenceSince };
  return { ...decision, after, changes: [...setRight, ...stepped], settings, today, chosen: choice !== null };
}

/** A promise goes first: its day does not wait, and a week may be looked back on tomorrow. */
function toldBy({ deliver, after }: Decision, known: Known, now: Temporal.Instant, zone: string): Told | null {
  if (!deliver) return null;
  const headsUp = headsUpAt(after, now, zone);
  if (headsUp) return { headsUp, lookBack: null };
  const { settings, nudges, week } = known;
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const seen = nudges.flatMap(({ lookBack }) => lookBack ?? []);
  const lookBack = week && weekToTell(settings.lookBackDay, today, week, seen);
  return lookBack && { headsUp: null, lookBack };
}

export function withChanges(
  settings: Settings,
  changes: readonly Change[],
  now: Temporal.Instant,
  zone: string,
): Settings {
  return changes.reduce((before, change) => changed(before, change, now, zone) ?? before, settings);
}

function choiceFor(
  date: Temporal.PlainDate,
  stored: Day | null,
  { picking, settings }: Known,
  now: Temporal.Instant,
): Day | null {
  if (!picking) return null;
  const chosen = chosenDay({ ...picking, settings, now }, date, { mood: stored?.mood ?? null });
  return stored && chosen.strategy === null ? null : filled(stored, chosen);
}

/** What Tend remembers once it has looked at the days that have ended; `null` where that changes nothing. */
function backOffOf(
  { backOff, cadence: { dayStart } }: Settings,
  nudges: readonly Nudge[],
  days: readonly Day[],
  now: Temporal.Instant,
  zone: string,
): BackOff | null {
  const practised = days.filter(wasTried).map(({ date }) => date);
  const looked = nextBackOff(backOff, nudges, practised, dayOf(now, zone, dayStart), { dayStart, zone });
  return isSame(backOff, looked) ? null : looked;
}

function isSame(a: BackOff, b: BackOff): boolean {
  return a.step === b.step && a.ignored === b.ignored && a.from !== null && b.from?.equals(a.from) === true;
}
