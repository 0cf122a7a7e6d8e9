import type { HeadsUp } from '../nudges/nudge.ts';
import { isSameThing } from './journal-key.ts';
import { dueText, type OwnPromise } from './own-promise.ts';
import { dueMoment } from './promise-dates.ts';

export interface Telling {
  now: Temporal.Instant;
  zone: string;
  dayStart: Temporal.PlainTime;
  today: Temporal.PlainDate;
  next: Temporal.Instant | null;
  told: readonly HeadsUp[];
}

/**
 * The promise of which a nudge that comes now tells in the place of its usual words: the first that is due by tomorrow, or
 * before another nudge could tell of it, and of whose date none has told. What is over already is nobody's to be told of.
 */
export function headsUpFor(open: readonly OwnPromise[], telling: Telling): HeadsUp | null {
  const { now, zone, dayStart, today, next, told } = telling;
  const tomorrow = today.add({ days: 1 });
  const dues = open.flatMap(({ id, due }) =>
    due ? [{ id, due: dueText(due), date: due.date, moment: dueMoment(due, zone, dayStart) }] : [],
  );
  const found = dues
    .filter(({ moment }) => Temporal.Instant.compare(now, moment) < 0)
    .filter(({ id, due }) => !told.some((one) => isToldOf(one, { id, due })))
    .filter(({ date, moment }) => {
      const isSoon = Temporal.PlainDate.compare(date, tomorrow) <= 0;
      return isSoon || next === null || Temporal.Instant.compare(moment, next) <= 0;
    })
    .sort((one, other) => Temporal.Instant.compare(one.moment, other.moment) || (one.id < other.id ? -1 : 1))
    .at(0);
  return found ? { promise: found.id, due: found.due } : null;
}

/** Whether a nudge told of this promise and of the date that it has now. */
export function isToldOf(told: HeadsUp, { id, due }: { id: OwnPromise['id']; due: string }): boolean {
  return told.due === due && isSameThing(told.promise, id);
}
