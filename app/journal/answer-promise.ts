import { type Due, isSameDue, type OwnPromise, type PromiseAnswer } from '../../core/journal/own-promise.ts';
import { answeredPromise, type Moment, movedPromise, takenBack } from '../../core/journal/promise-changes.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { changePromise } from '../../platform/storage/journal/promise-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';

export type Open = OwnPromise & { due: Due };

export async function answerPromise(
  { id, due }: Open,
  answer: Exclude<PromiseAnswer, 'renegotiated'>,
  now: Temporal.Instant,
  zone: string,
): Promise<OwnPromise> {
  const moment = await momentOfPerson(now, zone);
  return changePromise(id, (stored) => answeredPromise(due, stored, answer, moment));
}

/**
 * Gives it another date. Resolves to `null` where it has that already: that is no move, and nothing is stored. Rejects with
 * `ChangedMeanwhile`.
 */
export async function movePromise(
  { id, due }: Open,
  { saidInTime = false, ...to }: Due & { saidInTime?: boolean },
  now: Temporal.Instant,
  zone: string,
): Promise<OwnPromise | null> {
  if (isSameDue(due, to)) return null;
  const moment = await momentOfPerson(now, zone);
  return changePromise(id, (stored) => movedPromise(due, stored, to, moment, saidInTime));
}

export async function takeBackAnswer(seen: OwnPromise): Promise<OwnPromise> {
  return changePromise(seen.id, (stored) => takenBack(seen, stored));
}

async function momentOfPerson(now: Temporal.Instant, zone: string): Promise<Moment> {
  const { dayStart } = (await readSettings(now)).cadence;
  return { now, zone, dayStart, today: dayOf(now, zone, dayStart) };
}
