import { pausedAt } from '../cadence/pause.ts';
import { inQuietHours } from '../cadence/quiet-hours.ts';
import { isBefore } from '../time/moments.ts';
import { dayOf } from '../time/person-day.ts';
import { lookBackDays, type State } from './delivery-state.ts';
import { easedSlots, hiddenSlots } from './eased-slots.ts';
import { holdReason, isHeldForLong, nothingAround, type Surroundings } from './holds.ts';
import {
  askedFor,
  type Fate,
  type HoldReason,
  isLeftToDot,
  isOpen,
  type Nudge,
  type NudgeId,
  recordOf,
  type SkipReason,
  type Told,
} from './nudge.ts';
import { arrivals, type Coming, dayIsFull, doneBy, fits, isMoved, takenIds } from './upcoming.ts';

/** Reasons that are the person's own wish, to which being late as well adds nothing. */
const wishes: readonly (SkipReason | null)[] = ['paused', 'off', 'practised', 'not_today', 'replaced'];

/** What there is to do now, and how things stand once it is done. */
export interface Decision {
  /** To take and show. */
  deliver: Nudge | null;
  /** To store: what did not come, and what is held. */
  record: readonly Nudge[];
  held: HoldReason | null;
  after: State;
}

interface DueSlot {
  slot: Coming;
  reason: SkipReason | null;
}

/** Decides what to do at `now` in the device's `zone`. Deciding again after doing it finds nothing to do. */
export function decide(state: State, now: Temporal.Instant, zone: string, around: Surroundings): Decision {
  const due = pastUnrecorded(state, now, zone).map((slot) => ({ slot, reason: skipReason(state, slot, now, zone) }));
  // At most one, and the latest that may come: whoever was away for long is not met by a pile.
  const mayCome = due
    .filter(({ slot, reason }) => reason === null && !isBefore(slot.until, now))
    .map(({ slot }) => slot);
  const latest = mayCome.at(-1);
  const held = latest ? holdReason(latest, around, state.holds, now) : null;
  const deliver = latest && !held ? recordSince(latest, 'claimed', state, now) : null;
  // Only where the latest comes have the others come with it.
  const over = due.filter(({ slot }) => (held ? !mayCome.includes(slot) : slot !== latest));
  const record = [
    ...over.map((one) => recordOfPast(one, state, now, zone)),
    ...(held ? mayCome.flatMap((slot) => heldRecord(slot, held, state, now)) : []),
  ];
  const after = { ...state, nudges: replaced(state.nudges, [...record, ...(deliver ? [deliver] : [])]) };
  return { deliver, record, held, after };
}

/** The decision where today has no strategy: what would have come is recorded as skipped instead. */
export function withNothingToBring(decision: Decision): Decision {
  const { deliver, record, after } = decision;
  if (!deliver) return decision;
  const skipped: Nudge = { ...deliver, fate: 'skipped', reason: 'none_left' };
  const nudges = replaced(after.nudges, [skipped]);
  return { ...decision, deliver: null, record: [...record, skipped], after: { ...after, nudges } };
}

/** The decision where what comes tells of something else. It is claimed with the slot, so that it is told of once. */
export function withTold(decision: Decision, told: Told | null): Decision {
  if (!decision.deliver || !told) return decision;
  const deliver = { ...decision.deliver, ...told };
  return { ...decision, deliver, after: { ...decision.after, nudges: replaced(decision.after.nudges, [deliver]) } };
}

/**
 * Records of what is due by a rule that another one is about to replace: what is over is told as it was, and what may
 * still come is held, so that it comes whatever the next rule says of its moment. That it is forbidden then (nudges are
 * off, a pause) still keeps it away.
 */
export function settled(state: State, now: Temporal.Instant, zone: string): Nudge[] {
  const { deliver, record } = decide(state, now, zone, nothingAround);
  const due = deliver ? [...record, { ...deliver, fate: 'held' as const }] : record;
  // What is open already no longer hangs on any rule.
  const open = new Set(state.nudges.filter(isOpen).map(({ id }) => id));
  return due.filter(({ id }) => !open.has(id));
}

function pastUnrecorded(state: State, now: Temporal.Instant, zone: string): Coming[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const first = today.subtract({ days: lookBackDays });
  const taken = takenIds(state, now);
  // What a pause hides is seen here, to be recorded as skipped.
  const past = [hiddenSlots, easedSlots]
    .flatMap((slots) => slots(state, first, today, zone))
    .filter(({ id, at }) => isBefore(state.cadenceSince, at) && !taken.has(id));
  const open = state.nudges.filter(isOpen);
  return [...past, ...open].filter(({ at }) => !isBefore(now, at)).sort(inOrder);
}

/** Where a slot and a nudge that was asked for have the same moment, the slot goes last: it is the one that comes. */
function inOrder(a: Coming, b: Coming): number {
  return Temporal.Instant.compare(a.at, b.at) || Number(askedFor(b.id)) - Number(askedFor(a.id));
}

function skipReason(state: State, slot: Coming, now: Temporal.Instant, zone: string): SkipReason | null {
  const { cadence, nudges } = state;
  if (!cadence.on) return 'off';
  // At its own moment and now: what `upcoming` did not announce must not come late either.
  const moments = [slot.at, now];
  if (moments.some((at) => pausedAt(cadence, at))) return 'paused';
  const done = doneBy(state, moments, zone);
  if (done) return done;
  if (moments.some((at) => inQuietHours(cadence, at, zone))) return 'quiet';
  if (askedFor(slot.id)) return null;
  if (isMoved(state, slot.at, now)) return 'replaced';
  const others = arrivals(nudges);
  if (dayIsFull(cadence, slot, others)) return 'ceiling';
  return moments.every((at) => fits(cadence, { ...slot, at }, others, now)) ? null : 'gap';
}

function heldBefore({ id }: Coming, { nudges }: State): Nudge | undefined {
  return nudges.find((nudge) => nudge.id === id && nudge.fate === 'held');
}

/** The record of a slot whose fate is this since then. It says also what it was held for before. */
function recordSince(slot: Coming, fate: Fate, state: State, since: Temporal.Instant): Nudge {
  const known = heldBefore(slot, state);
  return { ...recordOf(slot, fate, since), heldFor: known?.heldFor ?? null, dotSince: known?.dotSince ?? null };
}

function heldRecord(slot: Coming, heldFor: HoldReason, state: State, now: Temporal.Instant): Nudge[] {
  const known = heldBefore(slot, state);
  const dotSince = known?.dotSince ?? (isHeldForLong(slot, now) ? now : null);
  if (known?.heldFor === heldFor && known.dotSince === dotSince) return [];
  return [{ ...recordSince(slot, 'held', state, known?.since ?? now), heldFor, dotSince }];
}

/** The record of one that did not come: for a reason of ours, or because nobody was awake to bring it. */
function recordOfPast({ slot, reason }: DueSlot, state: State, now: Temporal.Instant, zone: string): Nudge {
  const why = isBefore(slot.until, now) ? (wishes.includes(reason) ? reason : null) : (reason ?? 'joined');
  const nudge = { ...recordSince(slot, why ? 'skipped' : 'missed', state, now), reason: why };
  const { dayStart } = state.cadence;
  const isToday = dayOf(slot.at, zone, dayStart).equals(dayOf(now, zone, dayStart));
  // The computer may have slept since it was held: what is left of the day has the dot.
  return nudge.dotSince === null && isLeftToDot(nudge) && isToday ? { ...nudge, dotSince: now } : nudge;
}

function replaced(nudges: readonly Nudge[], changes: readonly Nudge[]): Nudge[] {
  const changed = new Set<NudgeId>(changes.map(({ id }) => id));
  return [...nudges.filter(({ id }) => !changed.has(id)), ...changes];
}
