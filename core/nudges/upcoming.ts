import type { Cadence } from '../cadence/cadence.ts';
import { pausedAt } from '../cadence/pause.ts';
import { inQuietHours } from '../cadence/quiet-hours.ts';
import { allowedPerDay } from '../cadence/rhythm-change.ts';
import { headsUpFor } from '../journal/heads-up.ts';
import { isBefore } from '../time/moments.ts';
import { dayOf } from '../time/person-day.ts';
import { type DoneDay, lookAheadDays, type State } from './delivery-state.ts';
import { easedSlots } from './eased-slots.ts';
import { came, dateOf, type HeadsUp, isOpen, isOutdated, type Nudge, type NudgeId, recordOf } from './nudge.ts';
import { alreadyTold } from './unanswered.ts';

export type Coming = Pick<Nudge, 'id' | 'at' | 'until'>;

const inOrder = (a: Coming, b: Coming) => Temporal.Instant.compare(a.at, b.at);

/**
 * The nudges that will come after `now`, in order, as the person's rule and what has come already allow, where nothing
 * disturbs. Popup, options and background all ask here, so they cannot disagree. Looks `days` ahead of now or of the end
 * of a pause.
 */
export function upcoming(state: State, now: Temporal.Instant, zone: string, days = lookAheadDays): Coming[] {
  const { cadence, nudges } = state;
  if (!cadence.on) return [];
  const { pausedUntil } = cadence;
  const start = pausedUntil && isBefore(now, pausedUntil) ? pausedUntil : now;
  const from = start.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  const taken = takenIds(state, now);
  const isKeptAway = (at: Temporal.Instant) => pausedAt(cadence, at) || inQuietHours(cadence, at, zone);
  // One that is held lies ahead only where the clock was set back.
  const open = nudges.filter((nudge) => isOpen(nudge) && isBefore(now, nudge.at) && !isKeptAway(nudge.at));
  const fresh = easedSlots(state, from, from.add({ days: days + 1 }), zone).filter(
    ({ id, at }) => isBefore(now, at) && !taken.has(id) && !isMoved(state, at, now),
  );
  const coming: Coming[] = [];
  const arrived = arrivals(nudges);
  let then = state;
  const comes = (one: Coming, at: Temporal.Instant) => {
    arrived.push({ id: one.id, at });
    then = withHeadsUpOf(then, one, at, zone);
  };
  const late = heldNow(state, now);
  if (late && ![late.at, now].some(isKeptAway) && !doneBy(state, [late.at, now], zone)) comes(late, now);
  for (const one of [...open, ...fresh].sort(inOrder)) {
    if (doneBy(then, [one.at], zone) || !(open.includes(one as Nudge) || fits(cadence, one, arrived, now))) continue;
    coming.push(one);
    comes(one, one.at);
  }
  return coming;
}

/** What waits for a better moment, and comes as soon as that is there: the latest, as the others come with it. */
function heldNow({ nudges }: State, now: Temporal.Instant): Nudge | undefined {
  return nudges
    .filter(({ fate, at, until }) => fate === 'held' && !isBefore(now, at) && !isBefore(until, now))
    .sort(inOrder)
    .at(-1);
}

/** The state in which this has come, as far as another one could tell of the same promise. Only a done day asks that. */
function withHeadsUpOf(state: State, { id, until }: Coming, at: Temporal.Instant, zone: string): State {
  const { promises, nudges, doneOn, cadence } = state;
  const day = dayOf(at, zone, cadence.dayStart);
  if (promises.length === 0 || !doneOn.some(({ date }) => date.equals(day))) return state;
  const nudge = { ...recordOf({ id, at, until }, 'claimed', at), headsUp: headsUpAt(state, at, zone) };
  return { ...state, nudges: [...nudges.filter((one) => one.id !== id), nudge] };
}

const nearDays = 2;
/** All that comes sooner lies in the near days, whatever the clocks do meanwhile. */
const nearHours = 44;

/** The first of `upcoming`, found by looking at the near days where that is enough: this is asked at every waking. */
export function nextComing(state: State, now: Temporal.Instant, zone: string): Coming | null {
  const [first] = upcoming(state, now, zone, nearDays);
  if (first && isBefore(first.at, now.add({ hours: nearHours }))) return first;
  return upcoming(state, now, zone)[0] ?? null;
}

/**
 * The promise of which a nudge that comes at this moment tells in the place of its usual words, if any. What other nudges
 * could tell of it is asked as if there were no promises: for their sake alone none of them comes.
 */
export function headsUpAt(state: State, moment: Temporal.Instant, zone: string): HeadsUp | null {
  const { promises, nudges, cadence } = state;
  if (promises.length === 0) return null;
  const next = nextComing({ ...state, promises: [] }, moment, zone)?.at ?? null;
  const told = alreadyTold(nudges).flatMap(({ headsUp }) => headsUp ?? []);
  const { dayStart } = cadence;
  return headsUpFor(promises, { now: moment, zone, dayStart, today: dayOf(moment, zone, dayStart), next, told });
}

/** Why no nudge comes, where the day of one of these moments is done. A practised one still has its heads-ups. */
export function doneBy(state: State, moments: readonly Temporal.Instant[], zone: string): DoneDay['why'] | undefined {
  const { cadence, doneOn } = state;
  if (doneOn.length === 0) return undefined;
  const days = moments.map((moment) => dayOf(moment, zone, cadence.dayStart));
  const whys = days.flatMap((day) => doneOn.find(({ date }) => date.equals(day))?.why ?? []);
  const isPractised = whys.length > 0 && !whys.includes('not_today');
  return isPractised && moments.every((moment) => headsUpAt(state, moment, zone)) ? undefined : whys[0];
}

/** What did not come under an earlier cadence is not taken: its id may mean another moment now. */
export function takenIds({ nudges, cadenceSince }: State, now: Temporal.Instant): Set<NudgeId> {
  return new Set(nudges.filter((nudge) => !isOutdated(nudge, cadenceSince, now)).map(({ id }) => id));
}

/** Whether what the rhythm has at this moment has moved to a later one, for which the person asked. It still lies ahead. */
export function isMoved({ nudges }: State, moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return nudges.some(({ fate, at }) => fate === 'planned' && isBefore(now, at) && isBefore(moment, at));
}

export function arrivals(nudges: readonly Nudge[]): Pick<Coming, 'id' | 'at'>[] {
  return nudges.filter(came).map(({ id, since }) => ({ id, at: since }));
}

/** Whether a slot at this moment leaves the ceiling and the gap to `others` in peace. */
export function fits(
  cadence: Cadence,
  slot: Coming,
  others: readonly Pick<Coming, 'id' | 'at'>[],
  now: Temporal.Instant,
): boolean {
  if (dayIsFull(cadence, slot, others)) return false;
  // What "came" long after now is from a clock that ran ahead and was set right.
  const horizon = now.add({ hours: 24 * (lookAheadDays + 1) });
  return others
    .filter(({ id, at }) => id !== slot.id && isBefore(at, horizon))
    .every(({ at }) => Math.abs(slot.at.epochMilliseconds - at.epochMilliseconds) >= cadence.gapMinutes * 60_000);
}

/** Whether the slot's date has all the nudges that the rhythm and the ceiling allow; one asked for with "Later" counts. */
export function dayIsFull(cadence: Cadence, slot: Pick<Coming, 'id'>, others: readonly Pick<Coming, 'id'>[]): boolean {
  return others.filter(({ id }) => dateOf(id) === dateOf(slot.id)).length >= allowedPerDay(cadence);
}
