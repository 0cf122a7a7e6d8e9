import { expect, test } from 'vitest';
import { dayOf } from '../../../core/time/person-day.ts';

const fourOClock = Temporal.PlainTime.from('04:00');

test('a day that began stays, though the clock shows the time before its start again', () => {
  const halfPastTwo = Temporal.PlainTime.from('02:30');
  const days = ['2026-10-25T00:29:00Z', '2026-10-25T00:31:00Z', '2026-10-25T01:10:00Z', '2026-10-25T01:31:00Z'].map(
    (moment) => dayOf(Temporal.Instant.from(moment), 'Europe/Berlin', halfPastTwo).toString(),
  );
  expect(days).toEqual(['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-25']);
});

test.each([
  ['an ordinary evening', '2026-11-22T18:00:00Z', 'Europe/Berlin', '2026-11-22'],
  ['past midnight, it is still the day before', '2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-22'],
  ['a minute before four', '2026-11-23T02:59:00Z', 'Europe/Berlin', '2026-11-22'],
  ['at four', '2026-11-23T03:00:00Z', 'Europe/Berlin', '2026-11-23'],
  ['the night the clock springs forward', '2027-03-28T01:30:00Z', 'Europe/Berlin', '2027-03-27'],
  ['the night the clock falls back, the second 02:30', '2027-10-31T01:30:00Z', 'Europe/Berlin', '2027-10-30'],
  [
    'the night the clock falls back does not bring the old day again',
    '2026-10-25T01:10:00Z',
    'Europe/Berlin',
    '2026-10-24',
  ],
  ['far east', '2026-11-22T10:14:00Z', 'Pacific/Chatham', '2026-11-22'],
  ['the day after the one that Apia skipped', '2011-12-30T15:00:00Z', 'Pacific/Apia', '2011-12-31'],
])('%s', (_what, moment, zone, day) => {
  expect(dayOf(Temporal.Instant.from(moment), zone, fourOClock).toString()).toBe(day);
});
