import { type Day, wasTried } from '../day/day.ts';
import { filled } from '../day/transitions.ts';
import { isHardDay } from '../journal/hard-days.ts';
import { type SeenWeek, weekToTell } from '../journal/look-back.ts';
import type { HardDay } from '../journal/note.ts';
import type { OwnPromise } from '../journal/own-promise.ts';
import { chosenDay, type PickingFacts } from '../picking/choice-for-day.ts';
import type { Settings } from '../settings/settings.ts';
import { type Change, ranAhead, withChanges } from '../settings/settings-change.ts';
import { dayOf } from '../time/person-day.ts';
import type { BackOff } from './back-off.ts';
import { nextBackOff } from './back-off-step.ts';
import { type Decision, decide, withNothingToBring, withTold } from './delivery.ts';
import type { Surroundings } from './holds.ts';
import type { Nudge, Told } from './nudge.ts';
import { hangsOnPromises, hasLookedBack, ruleOf, stateOf } from './state-from-records.ts';
import { alreadyTold } from './unanswered.ts';
import { headsUpAt } from './upcoming.ts';

/** All that there is to know at a moment. */
export interface Known {
  now: Temporal.Instant;
  zone: string;
  /** The person's present date. */
  today: Temporal.PlainDate;
  settings: Settings;
  nudges: readonly Nudge[];
  /** The days of the last two weeks, today included. */
  days: readonly Day[];
  /** Those that are open. */
  promises: readonly OwnPromise[];
  around: Surroundings;
}

/** What is due, before it is known what it brings. */
export interface WhatIsDue extends Known {
  /** What was set while the clock ran ahead holds from now on; `settings` say so already. */
  setRight: readonly Change[];
  /** What is stored of today; `null` where nothing is. */
  day: Day | null;
  decision: Decision;
}

/** What a nudge may bring. */
export interface Bringing {
  /** What a choice for today goes by; `null` where none is needed, or that could not be read. */
  picking: Omit<PickingFacts, 'settings' | 'now'> | null;
  /** The week that there may be to look back on; `null` where nobody asked for it, or it could not be read. */
  week: SeenWeek | null;
  /** None where they could not be read, or nothing hangs on them. */
  hardDays: readonly HardDay[];
}

/** What there is to do now. What comes after it is asked apart, of `outlook`, since a nudge that is due need not wait for it. */
export interface Reconciliation extends Decision {
  now: Temporal.Instant;
  zone: string;
  changes: readonly Change[];
  settings: Settings;
  /** The person's present day; `null` where nothing is known of it. */
  day: Day | null;
  chosen: boolean;
  /** Whether today is a day that the person called hard, on which Tend asks nothing. */
  isHardDay: boolean;
}

export function whatIsDue(known: Known): WhatIsDue {
  const { now, zone, today, nudges, days, around } = known;
  const setRight: Change[] = ranAhead(known.settings, now) ? [{ kind: 'clockSetRight' }] : [];
  const settings = withChanges(known.settings, setRight, now, zone);
  const promises = hangsOnPromises(days, today) ? known.promises : [];
  const decision = decide(stateOf(settings, nudges, days, promises, now, zone), now, zone, around);
  return { ...known, settings, setRight, day: days.find(({ date }) => date.equals(today)) ?? null, decision };
}

/** Decides all that there is to do; `bringing` only where a nudge is due. Deciding again after doing it finds nothing to do. */
export function reconciliation(due: WhatIsDue, bringing: Bringing | null): Reconciliation {
  const { now, zone, settings, setRight } = due;
  const choice = bringing && choiceFor(due, bringing);
  const day = choice ?? due.day;
  const brought = day && day.strategy === null ? withNothingToBring(due.decision) : due.decision;
  const told = bringing && toldBy(brought, due, bringing);
  const decision = withTold(brought, told);
  // Another step is another rule, which speaks of what comes after what is due now.
  const backOff = backOffOf(due, decision.after.nudges);
  const stepped: Change[] = backOff ? [{ kind: 'backOff', backOff, insteadOf: settings.backOff }] : [];
  const eased = withChanges(settings, stepped, now, zone);
  const after = { ...decision.after, ...ruleOf(eased), cadenceSince: eased.cadenceSince };
  const changes = [...setRight, ...stepped];
  const isHard = isHardDay(bringing?.hardDays ?? [], due.today);
  return { ...decision, now, zone, after, changes, settings, day, chosen: choice !== null, isHardDay: isHard };
}

function choiceFor({ now, settings, today, day }: WhatIsDue, { picking }: Bringing): Day | null {
  if (!picking) return null;
  const chosen = chosenDay({ ...picking, settings, now }, today, { mood: day?.mood ?? null });
  return day && chosen.strategy === null ? null : filled(day, chosen);
}

/** A promise goes first: its day does not wait, and a week may be looked back on tomorrow. */
function toldBy({ deliver, after }: Decision, due: WhatIsDue, { week }: Bringing): Told | null {
  if (!deliver) return null;
  const { now, zone, promises, settings, nudges, today } = due;
  const headsUp = headsUpAt({ ...after, promises }, now, zone);
  if (headsUp) return { headsUp, lookBack: null };
  const seen = alreadyTold(nudges).flatMap(({ lookBack }) => lookBack ?? []);
  const lookBack = week && weekToTell(settings.lookBackDay, today, week, seen);
  return lookBack && { headsUp: null, lookBack };
}

/** What Tend remembers once it has looked at the days that have ended; `null` where that changes nothing. */
function backOffOf({ settings, days, today, zone }: WhatIsDue, nudges: readonly Nudge[]): BackOff | null {
  if (hasLookedBack(settings, today)) return null;
  const { backOff, cadence } = settings;
  // Said only after the day has turned, how it went is heard on the day on which it is said.
  const practised = days
    .filter(wasTried)
    .flatMap(({ date, response }) => [date, ...(response ? [dayOf(response.at, zone, cadence.dayStart)] : [])]);
  const looked = nextBackOff(backOff, nudges, practised, today, { dayStart: cadence.dayStart, zone });
  return isSame(backOff, looked) ? null : looked;
}

function isSame(a: BackOff, b: BackOff): boolean {
  return a.step === b.step && a.ignored === b.ignored && a.from !== null && b.from?.equals(a.from) === true;
}
