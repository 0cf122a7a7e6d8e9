import { datesInReach, typedDate } from '../time/typed-date.ts';
import { firstMinuteFrom, midnight, minuteOf, momentOf, wallClock } from '../time/wall-clock.ts';
import type { Due, PromiseDraft, Series } from './own-promise.ts';

const lastDate = Temporal.PlainDate.from(datesInReach.max);

/**
 * The moment by which a promise is due. Without a time that is the end of the person's day. A time that the clock shows
 * twice means the first, and one that it leaves out the first minute after it.
 */
export function dueMoment({ date, time }: Due, zone: string, dayStart: Temporal.PlainTime): Temporal.Instant {
  const day = time ? date : date.add({ days: 1 });
  const clock = wallClock(zone, day, day.add({ days: 1 }));
  const found = firstMinuteFrom(clock, midnight(day) + minuteOf(time ?? dayStart));
  if (!found) throw new RangeError(`no minute after ${day} in ${zone}`);
  return momentOf(found.real);
}

export function isOverdue(due: Due, now: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): boolean {
  return Temporal.Instant.compare(dueMoment(due, zone, dayStart), now) <= 0;
}

export function seriesFrom(every: Series['every'], { dayOfWeek, day }: Temporal.PlainDate): Series {
  return every === 'week' ? { every, weekday: dayOfWeek } : { every, day };
}

export function nextInSeries(series: Series, after: Temporal.PlainDate): Temporal.PlainDate {
  if (series.every === 'week') return after.add({ days: ((series.weekday - after.dayOfWeek + 6) % 7) + 1 });
  // `with` takes the last day of a month that has no such day; the series itself keeps the day it was begun with.
  const thisMonth = after.with({ day: series.day });
  return Temporal.PlainDate.compare(thisMonth, after) > 0
    ? thisMonth
    : after.with({ day: 1 }).add({ months: 1 }).with({ day: series.day });
}

/**
 * `null` past the last date that can be stored. `replaced`: the dates in whose place this one was found. That of the series
 * for which it stands does not come again.
 */
export function dueAgain(
  series: Series,
  { date, time }: Due,
  today: Temporal.PlainDate,
  replaced: readonly Temporal.PlainDate[] = [],
): Due | null {
  const stoodFor = replaced.find((one) => nextInSeries(series, one.subtract({ days: 1 })).equals(one)) ?? date;
  const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) < 0 ? other : one;
  const next = nextInSeries(series, later(later(date, stoodFor), today.subtract({ days: 1 })));
  return Temporal.PlainDate.compare(next, lastDate) > 0 ? null : { date: next, time };
}

/**
 * A kinder date than the one that was thought of: things take about half as long again as one thinks (the planning fallacy,
 * Buehler, Griffin and Ross 1994), and a day at least.
 */
export function withCushion({ date, time }: Due, today: Temporal.PlainDate): Due {
  const days = Math.max(0, today.until(date).days);
  const kinder = date.add({ days: Math.max(1, Math.ceil(days / 2)) });
  return { date: Temporal.PlainDate.compare(kinder, lastDate) > 0 ? lastDate : kinder, time };
}

/** What the date of one that is being made comes to, seen from today; `null` where none is typed yet. */
export function typedDates(
  { date, every }: Pick<PromiseDraft, 'date' | 'every'>,
  today: Temporal.PlainDate | null,
): { due: Temporal.PlainDate; isOver: boolean; cushion: Temporal.PlainDate | null } | null {
  const due = typedDate(date);
  if (!due || !today) return null;
  const isOver = Temporal.PlainDate.compare(due, today) < 0;
  // What comes again gets no easier by beginning later, and the day it comes on is the one that was typed.
  return { due, isOver, cushion: every === 'never' ? withCushion({ date: due, time: null }, today).date : null };
}
