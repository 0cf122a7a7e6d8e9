import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueText, type Series } from '../../../../core/journal/own-promise.ts';
import {
  dueAgain,
  dueMoment,
  isOverdue,
  nextInSeries,
  seriesFrom,
  withCushion,
} from '../../../../core/journal/promise-dates.ts';
import { dates, places, runs, times } from '../../../world/arbitraries.ts';
import { due, momentAt } from '../own-promises.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const four = Temporal.PlainTime.from('04:00');

describe('the moment by which a promise is due', () => {
  test.each([
    ['at its time', 'Europe/Berlin', '2026-11-22T17:30', '2026-11-22T16:30:00Z'],
    ['without a time: when the person’s day ends', 'Europe/Berlin', '2026-11-22', '2026-11-23T03:00:00Z'],
    [
      'at a time that is left out: the first minute after it',
      'Europe/Berlin',
      '2027-03-28T02:30',
      '2027-03-28T01:00:00Z',
    ],
    ['at a time that comes twice: the first', 'Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['where half an hour is left out', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30:00Z'],
    [
      'on a date that never was: as soon as it would be over',
      'Pacific/Apia',
      '2011-12-30T12:00',
      '2011-12-30T10:00:00Z',
    ],
    ['on the day before that', 'Pacific/Apia', '2011-12-29', '2011-12-30T10:00:00Z'],
  ])('%s', (_what, zone, text, expected) => {
    expect(dueMoment(due(text), zone, four).toString()).toBe(expected);
  });

  test('shows the time that was said, or the first after it, wherever and whenever', () => {
    fc.assert(
      fc.property(places, times, ({ zone, date: day }, time) => {
        const moment = dueMoment({ date: day, time }, zone, four).toZonedDateTimeISO(zone);
        const wanted = day.toPlainDateTime(time);
        expect(Temporal.PlainDateTime.compare(moment.toPlainDateTime(), wanted)).toBeGreaterThanOrEqual(0);
        const exact = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
        if (exact.toPlainDateTime().equals(wanted)) expect(moment.toInstant()).toEqual(exact.toInstant());
      }),
      runs(100),
    );
  });

  test('is over from that moment on', () => {
    const { now, zone, dayStart } = momentAt('2026-11-22T17:30');
    expect(isOverdue(due('2026-11-22T17:30'), now, zone, dayStart)).toBe(true);
    expect(isOverdue(due('2026-11-22T17:31'), now, zone, dayStart)).toBe(false);
    expect(isOverdue(due('2026-11-22'), now, zone, dayStart)).toBe(false);
    expect(isOverdue(due('2026-11-21'), now, zone, dayStart)).toBe(true);
  });
});

describe('a repeating promise', () => {
  const sundays: Series = { every: 'week', weekday: 7 };
  const on = (day: number): Series => ({ every: 'month', day });
  test.each<[string, Series, after: string, next: string]>([
    ['every Sunday, from a Sunday', sundays, '2026-11-22', '2026-11-29'],
    ['every Sunday, from a Tuesday', sundays, '2026-11-24', '2026-11-29'],
    ['every Monday, from a Sunday', { every: 'week', weekday: 1 }, '2026-11-22', '2026-11-23'],
    ['on the 5th', on(5), '2026-11-04', '2026-11-05'],
    ['on the 5th, from that day on', on(5), '2026-11-05', '2026-12-05'],
    ['on the 31st, in a month of 30 days', on(31), '2026-10-31', '2026-11-30'],
    ['on the 31st, after such a month', on(31), '2026-11-30', '2026-12-31'],
    ['on the 31st, in February', on(31), '2027-01-31', '2027-02-28'],
    ['on the 29th, in a leap year', on(29), '2028-01-29', '2028-02-29'],
    ['on the 30th, over the year’s end', on(30), '2026-12-30', '2027-01-30'],
    ['on the 31st, moved to the 1st', on(31), '2026-12-01', '2026-12-31'],
  ])('%s', (_what, series, after, next) => {
    expect(nextInSeries(series, date(after)).toString()).toBe(next);
  });

  test.each([
    ['answered on its day is due a week later', '2026-11-22', '2026-11-22', '2026-11-29'],
    ['answered before it is due a week after it', '2026-11-22', '2026-11-18', '2026-11-29'],
    ['answered weeks later is due next, and none is made up for', '2026-11-22', '2026-12-15', '2026-12-20'],
    ['answered on a later Sunday is due on that', '2026-11-22', '2026-12-13', '2026-12-13'],
  ])('%s', (_what, was, today, next) => {
    expect(dueAgain(sundays, due(`${was}T18:00`), date(today))).toEqual(due(`${next}T18:00`));
  });

  test('never stands still, skips nothing and keeps its day', () => {
    fc.assert(
      fc.property(dates, dates, fc.constantFrom<Series['every']>('week', 'month'), (began, after, every) => {
        const series = seriesFrom(every, began);
        const next = nextInSeries(series, after);
        const days = after.until(next).days;
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThanOrEqual(every === 'week' ? 7 : 31);
        if (series.every === 'week') expect(next.dayOfWeek).toBe(series.weekday);
        else expect(next.day).toBe(Math.min(series.day, next.daysInMonth));
      }),
      runs(200),
    );
  });
});

test.each([
  ['today', '2026-11-22T18:00', '2026-11-23T18:00'],
  ['tomorrow', '2026-11-23', '2026-11-24'],
  ['in four days', '2026-11-26', '2026-11-28'],
  ['in five days', '2026-11-27', '2026-11-30'],
  ['long past', '2026-11-01', '2026-11-02'],
  ['what is so far away that no later date could be stored', '9000-01-01', '9999-12-31'],
])('a cushion for %s is half as long again, and a day at least', (_what, thought, kinder) => {
  expect(dueText(withCushion(due(thought), date('2026-11-22')))).toBe(kinder);
});
