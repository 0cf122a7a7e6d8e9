import { ChangedMeanwhile, seenSince, withChanges } from '../records/changed-meanwhile.ts';
import { isSame } from '../records/same.ts';
import {
  type Due,
  dueText,
  isOnlyBegun,
  isSameDue,
  manyOpen,
  mostPastDues,
  type OwnPromise,
  type PromiseAnswer,
} from './own-promise.ts';
import { dueAgain, isOverdue } from './promise-dates.ts';

export interface Moment {
  now: Temporal.Instant;
  zone: string;
  dayStart: Temporal.PlainTime;
  today: Temporal.PlainDate;
}

export function isMuchAlready(open: readonly OwnPromise[]): boolean {
  return open.length >= manyOpen;
}

export type NewPromise = Pick<OwnPromise, 'id' | 'what' | 'to' | 'series' | 'asked'> & { due: Due };

export function madePromise(promise: NewPromise, now: Temporal.Instant): OwnPromise {
  return { ...promise, past: [], made: now, draft: null };
}

export function begunPromise(id: OwnPromise['id'], now: Temporal.Instant): OwnPromise {
  return { id, what: '', to: '', due: null, series: null, past: [], asked: false, made: now, draft: null };
}

/** Throws `ChangedMeanwhile` where something else is being typed in another page. */
export function draftedPromise(seen: OwnPromise, stored: OwnPromise, draft: OwnPromise['draft']): OwnPromise {
  const isKnown = [seen.draft, draft].some((known) => isSame(stored.draft, known));
  if (!isKnown) throw new ChangedMeanwhile(`${stored.id} is typed elsewhere`);
  return { ...stored, draft };
}

/** What becomes of the one that was begun. Throws `ChangedMeanwhile` where it was made in another page by now. */
export function madeFrom(begun: OwnPromise, stored: OwnPromise, made: OwnPromise): OwnPromise {
  if (!isOnlyBegun(stored)) throw new ChangedMeanwhile(`${stored.id} is made by now`);
  return { ...made, draft: draftLeft(begun, stored) };
}

/** What was only begun, as far as the person saw it. Throws `ChangedMeanwhile` where there is more by now. */
export function assertOnlyBegun(seen: OwnPromise, stored: OwnPromise): void {
  if (!isOnlyBegun(stored) || !isSame(stored.draft, seen.draft))
    throw new ChangedMeanwhile(`${stored.id} was gone on with`);
}

/** What another page has begun stays to go on with. */
function draftLeft(seen: Pick<OwnPromise, 'draft'>, stored: OwnPromise): OwnPromise['draft'] {
  return isSame(stored.draft, seen.draft) ? null : stored.draft;
}

const wordFields = ['what', 'to', 'series', 'asked'] as const;
export type PromiseWords = Pick<OwnPromise, (typeof wordFields)[number]>;

/** Sets what differs between what the person saw and what they made of it, and nothing else. Throws `ChangedMeanwhile`. */
export function reworded(
  seen: PromiseWords & Pick<OwnPromise, 'draft'>,
  stored: OwnPromise,
  words: PromiseWords,
): OwnPromise {
  return { ...withChanges(seen, stored, words, wordFields), draft: draftLeft(seen, stored) };
}

/** What of a promise the person has seen, as `seenSince` tells. */
export function promiseSince(seen: OwnPromise, stored: OwnPromise, words: Partial<PromiseWords>): OwnPromise {
  return seenSince(seen, stored, { ...seen, ...words }, wordFields);
}

/**
 * What became of the date that the person saw. A repeating promise is due again, unless it was let go; any other is over.
 * The same answer a second time changes nothing. Throws `ChangedMeanwhile` where something else was said of that date.
 */
export function answeredPromise(
  seen: Due,
  stored: OwnPromise,
  answer: Exclude<PromiseAnswer, 'renegotiated'>,
  { now, today }: Moment,
): OwnPromise {
  if (isSaid(seen, stored, answer)) return stored;
  const { series } = meant(seen, stored);
  const due = series && answer !== 'let_go' ? dueAgain(series, seen, today, replacedDates(stored)) : null;
  return { ...stored, due, past: withPast(stored, seen, answer, now) };
}

/**
 * Another date. Found before the first one was over, that is renegotiating, and as good as keeping it; after that the first
 * one was missed, unless the person had said so in time, and only tells it here now. Throws `ChangedMeanwhile` where
 * something else was said of that date.
 */
export function movedPromise(
  seen: Due,
  stored: OwnPromise,
  to: Due,
  { now, zone, dayStart }: Moment,
  saidInTime = false,
): OwnPromise {
  const answer = isOverdue(seen, now, zone, dayStart) && !saidInTime ? 'missed' : 'renegotiated';
  if (isSameDue(stored.due, to) && isSaid(seen, stored, answer)) return stored;
  meant(seen, stored);
  return { ...stored, due: to, past: withPast(stored, seen, answer, now) };
}

/** Takes the last answer back, as long as nothing else was said since. Throws `ChangedMeanwhile`. */
export function takenBack(seen: OwnPromise, stored: OwnPromise): OwnPromise {
  const last = stored.past.at(-1);
  if (!last || !isSame(stored.past, seen.past) || !isSameDue(stored.due, seen.due))
    throw new ChangedMeanwhile(`something else was said of ${stored.id}`);
  return { ...stored, due: { date: last.date, time: last.time }, past: stored.past.slice(0, -1) };
}

/** The dates in whose place another was found before they were over, one after the other, since anything else was said. */
function replacedDates({ past }: OwnPromise): Temporal.PlainDate[] {
  const before = past.findLastIndex(({ answer }) => answer !== 'renegotiated');
  return past.slice(before + 1).map(({ date }) => date);
}

function meant(seen: Due, stored: OwnPromise): OwnPromise {
  if (!isSameDue(seen, stored.due)) throw new ChangedMeanwhile(`${stored.id} is not due ${dueText(seen)} any more`);
  return stored;
}

function isSaid(seen: Due, { due, past }: OwnPromise, answer: PromiseAnswer): boolean {
  const last = past.at(-1);
  return last !== undefined && last.answer === answer && isSameDue(last, seen) && !isSameDue(due, seen);
}

function withPast({ past }: OwnPromise, due: Due, answer: PromiseAnswer, at: Temporal.Instant): OwnPromise['past'] {
  return [...past, { ...due, answer, at }].slice(-mostPastDues);
}
