import type { Due, OwnPromise } from '../../../core/journal/own-promise.ts';
import type { Moment } from '../../../core/journal/promise-changes.ts';

/** `2026-11-22`, `2026-11-22T17:30`. */
export function due(text: string): Due {
  const [date = '', time] = text.split('T');
  return { date: Temporal.PlainDate.from(date), time: time ? Temporal.PlainTime.from(time) : null };
}

export const zone = 'Europe/Berlin';
export const dayStart = Temporal.PlainTime.from('04:00');

export function momentAt(local: string): Moment {
  const plain = Temporal.PlainDateTime.from(local);
  return { now: plain.toZonedDateTime(zone).toInstant(), zone, dayStart, today: plain.toPlainDate() };
}

export const call: OwnPromise = {
  id: '0123456789abcdef',
  what: 'Call on Sunday',
  to: 'my sister',
  due: due('2026-11-22'),
  series: null,
  past: [],
  asked: false,
  made: momentAt('2026-11-16T09:00').now,
  draft: null,
};

export const weekly: OwnPromise = { ...call, series: { every: 'week', weekday: 7 } };
