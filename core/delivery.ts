import { type Cadence, slots } from './cadence.ts';
import { dayOf } from './day.ts';
import { askedFor, came, dateOf, type Nudge, type NudgeId, type SkipReason } from './nudge.ts';
import { isQuiet } from './open-time.ts';
import { pausedAt } from './paused.ts';
import { midnight, minuteOf } from './wall-clock.ts';

/** All that deciding needs to know; read from storage, never changed here. */
export interface State {
  cadence: Cadence;
  /** When the person last changed the cadence: it speaks about what comes after, never about what is past. */
  cadenceSince: Temporal.Instant;
  seed: string;
  /** The nudges from `lookBackDays` ago on, those planned for later included. */
  nudges: readonly Nudge[];
}

/** What there is to do now. */
export interface Plan {
  /** Take and show this one. */
  deliver: Nudge | null;
  /** Store these: what is past and did not come. */
  record: readonly Nudge[];
  /** When the next nudge comes. */
  next: Temporal.Instant | null;
  /** The nudge that came today and that the person has not answered. */
  waiting: Nudge | null;
}

/** A slot or a "Later" that may come. */
type Coming = Pick<Nudge, 'id' | 'at' | 'until'>;

/** Slots that are older are of no use to anyone, not even as "missed". */
export const lookBackDays = 14;
/** Far enough to see two weeks of a rhythm of one a week. */
const lookAheadDays = 15;

const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
const byMoment = (a: Coming, b: Coming) => Temporal.Instant.compare(a.at, b.at);

/** Decides what to do at `now` in the device's `zone`. Deciding again after doing it finds nothing to do. */
export function decide(state: State, now: Temporal.Instant, zone: string): Plan {
  const due = pastUnrecorded(state, now, zone).map((slot) => ({ slot, reason: skipReason(state, slot, now, zone) }));
  // At most one, and the latest that may come: whoever was away for long is not met by a pile.
  const latest = due.findLast(({ slot, reason }) => reason === null && !before(slot.until, now))?.slot;
  const deliver = latest ? recordOf(latest, 'claimed', now) : null;
  const record = due
    .filter(({ slot }) => slot !== latest)
    .map(({ slot, reason }) => passed(slot, before(slot.until, now) && !lasting(reason) ? null : reason, now));
  const after = { ...state, nudges: replaced(state.nudges, [...record, ...(deliver ? [deliver] : [])]) };
  return {
    deliver,
    record,
    next: upcoming(after, now, zone)[0]?.at ?? null,
    waiting: waiting(after, now, zone).at(-1) ?? null,
  };
}

/**
 * The nudges that will come after `now`, in order, as the person's rule and what has come already allow. Popup, options
 * and background all ask here, so they cannot disagree. Looks `days` ahead of now or of the end of a pause.
 */
export function upcoming(state: State, now: Temporal.Instant, zone: string, days = lookAheadDays): Coming[] {
  const { cadence, seed, nudges } = state;
  if (!cadence.on) return [];
  const { pausedUntil } = cadence;
  const start = pausedUntil && before(now, pausedUntil) ? pausedUntil : now;
  const from = start.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  const taken = takenIds(state);
  const asked = nudges.filter(({ fate, at }) => fate === 'planned' && before(now, at) && !pausedAt(cadence, at));
  const fresh = slots(cadence, seed, from, from.add({ days: days + 1 }), zone).filter(
    ({ id, at }) => before(now, at) && !taken.has(id),
  );
  const coming: Coming[] = [...asked];
  for (const slot of fresh) if (fits(cadence, slot, [...arrivals(nudges), ...coming], now)) coming.push(slot);
  return coming.sort(byMoment);
}

/** The nudges that came in the person's present day and are not answered yet, in the order in which they came. */
export function waiting({ nudges, cadence }: State, now: Temporal.Instant, zone: string): Nudge[] {
  const day = dayOf(now, zone, cadence.dayStart);
  return nudges
    .filter((nudge) => came(nudge) && (nudge.answer === null || nudge.answer === 'dismissed'))
    .filter(({ since }) => dayOf(since, zone, cadence.dayStart).equals(day))
    .sort((a, b) => Temporal.Instant.compare(a.since, b.since));
}

/** Whether this moment lies in the quiet hours. */
export function inQuietHours(cadence: Cadence, moment: Temporal.Instant, zone: string): boolean {
  const local = moment.toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  return isQuiet(cadence, date, midnight(date) + minuteOf(local.toPlainTime()));
}

function pastUnrecorded(state: State, now: Temporal.Instant, zone: string): Coming[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  // A pause hides slots; they must be seen here, to be recorded as skipped and not to come back when it ends.
  const awake = { ...state.cadence, pausedUntil: null };
  const taken = takenIds(state);
  const past = slots(awake, state.seed, today.subtract({ days: lookBackDays }), today, zone).filter(
    ({ id, at }) => before(state.cadenceSince, at) && !taken.has(id),
  );
  const planned = state.nudges.filter(({ fate }) => fate === 'planned');
  return [...past, ...planned].filter(({ at }) => !before(now, at)).sort(byMoment);
}

/**
 * The slots that are dealt with. One that did not come under an earlier cadence holds no place in the present one, where
 * the same id may stand for another moment.
 */
function takenIds({ nudges, cadenceSince }: State): Set<NudgeId> {
  return new Set(nudges.filter((nudge) => !isOutdated(nudge, cadenceSince)).map(({ id }) => id));
}

/** Whether a record only says that something did not come, before the cadence was last changed. */
export function isOutdated({ fate, since }: Nudge, cadenceSince: Temporal.Instant): boolean {
  return (fate === 'missed' || fate === 'skipped') && !before(cadenceSince, since);
}

function skipReason(state: State, slot: Coming, now: Temporal.Instant, zone: string): SkipReason | null {
  const { cadence, nudges } = state;
  if (!cadence.on) return 'off';
  if (pausedAt(cadence, slot.at) || pausedAt(cadence, now)) return 'paused';
  if (inQuietHours(cadence, now, zone)) return 'quiet';
  if (askedFor(slot.id)) return null;
  const others = [...arrivals(nudges), ...nudges.filter(({ fate, at }) => fate === 'planned' && before(now, at))];
  if (dayIsFull(cadence, slot, others)) return 'ceiling';
  // At its own moment and now: what `upcoming` did not announce must not come late either.
  return [slot.at, now].every((at) => fits(cadence, { ...slot, at }, others, now)) ? null : 'gap';
}

/** Whether the reason is the person's own wish, so that being late as well adds nothing. */
function lasting(reason: SkipReason | null): boolean {
  return reason === 'paused' || reason === 'off';
}

/** What came, at the moment at which it came. */
function arrivals(nudges: readonly Nudge[]): Pick<Coming, 'id' | 'at'>[] {
  return nudges.filter(came).map(({ id, since }) => ({ id, at: since }));
}

/** Whether a slot at this moment leaves the ceiling and the gap to `others` in peace. */
function fits(
  cadence: Cadence,
  slot: Coming,
  others: readonly Pick<Coming, 'id' | 'at'>[],
  now: Temporal.Instant,
): boolean {
  if (dayIsFull(cadence, slot, others)) return false;
  // What "came" long after now is from a clock that ran ahead and was set right.
  const horizon = now.add({ hours: 24 * (lookAheadDays + 1) });
  return others
    .filter(({ id, at }) => id !== slot.id && before(at, horizon))
    .every(({ at }) => Math.abs(slot.at.epochMilliseconds - at.epochMilliseconds) >= cadence.gapMinutes * 60_000);
}

/** Whether the slot's date has all the nudges that the rhythm and the ceiling allow; one asked for with "Later" counts. */
function dayIsFull(cadence: Cadence, slot: Coming, others: readonly Pick<Coming, 'id'>[]): boolean {
  const { rhythm, ceiling } = cadence;
  const perDay = rhythm.kind === 'varied' ? rhythm.perDay : rhythm.kind === 'weekly' ? 1 : ceiling;
  return others.filter(({ id }) => dateOf(id) === dateOf(slot.id)).length >= Math.min(ceiling, perDay);
}

function recordOf({ id, at, until }: Coming, fate: Nudge['fate'], since: Temporal.Instant): Nudge {
  return { id, at, until, fate, since, reason: null, answer: null };
}

/** The record of a slot that did not come: for a reason of ours, or because nobody was awake to bring it. */
function passed(slot: Coming, reason: SkipReason | null, now: Temporal.Instant): Nudge {
  return { ...recordOf(slot, reason ? 'skipped' : 'missed', now), reason };
}

function replaced(nudges: readonly Nudge[], changes: readonly Nudge[]): Nudge[] {
  const changed = new Set<NudgeId>(changes.map(({ id }) => id));
  return [...nudges.filter(({ id }) => !changed.has(id)), ...changes];
}

/** Whether the person said "Tried it" on a nudge of their present day. */
export function triedWaiting({ nudges, cadence }: State, now: Temporal.Instant, zone: string): boolean {
  const day = dayOf(now, zone, cadence.dayStart);
  return nudges.some(({ answer, since }) => answer === 'tried' && dayOf(since, zone, cadence.dayStart).equals(day));
}
