import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAt, haveTurned, nextDayStart, nextTurn } from '../../../core/day/day-turn.ts';
import { dayOf } from '../../../core/time/person-day.ts';
import { patience, places, runs, times } from '../../world/arbitraries.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);

describe('the next day starts', () => {
  test.each([
    ['an ordinary evening', '2026-11-22T18:00:00Z', 'Europe/Berlin', '04:00', '2026-11-23T03:00:00Z'],
    ['past midnight, it is the same night', '2026-11-22T23:30:00Z', 'Europe/Berlin', '04:00', '2026-11-23T03:00:00Z'],
    ['the last second of a day', '2026-11-23T02:59:59Z', 'Europe/Berlin', '04:00', '2026-11-23T03:00:00Z'],
    ['the very start is the day’s own', '2026-11-23T03:00:00Z', 'Europe/Berlin', '04:00', '2026-11-24T03:00:00Z'],
    ['at midnight', '2026-11-22T18:00:00Z', 'Europe/Berlin', '00:00', '2026-11-22T23:00:00Z'],
    ['late in the evening', '2026-11-22T18:00:00Z', 'Europe/Berlin', '23:30', '2026-11-22T22:30:00Z'],
    [
      'the clock springs forward: an hour sooner',
      '2027-03-27T18:00:00Z',
      'Europe/Berlin',
      '04:00',
      '2027-03-28T02:00:00Z',
    ],
    ['the clock falls back: an hour later', '2026-10-24T18:00:00Z', 'Europe/Berlin', '04:00', '2026-10-25T03:00:00Z'],
    [
      'at a time that is skipped: when clocks go on',
      '2027-03-27T18:00:00Z',
      'Europe/Berlin',
      '02:30',
      '2027-03-28T01:30:00Z',
    ],
    ['at a time that comes twice: the first', '2026-10-24T18:00:00Z', 'Europe/Berlin', '02:30', '2026-10-25T00:30:00Z'],
    ['the second time begins nothing', '2026-10-25T01:00:00Z', 'Europe/Berlin', '02:30', '2026-10-26T01:30:00Z'],
    ['at a midnight that is skipped', '2018-11-03T12:00:00Z', 'America/Sao_Paulo', '00:00', '2018-11-04T03:00:00Z'],
    ['a change of half an hour', '2026-10-03T12:00:00Z', 'Australia/Lord_Howe', '04:00', '2026-10-03T17:00:00Z'],
    [
      'far east, by three quarters of an hour',
      '2026-11-22T10:14:00Z',
      'Pacific/Chatham',
      '04:00',
      '2026-11-22T14:15:00Z',
    ],
    ['far west', '2026-11-22T15:00:00Z', 'Pacific/Niue', '04:00', '2026-11-23T15:00:00Z'],
    ['before the date that Apia skipped', '2011-12-29T20:00:00Z', 'Pacific/Apia', '00:00', '2011-12-30T10:00:00Z'],
  ])('%s', (_what, now, zone, dayStart, next) => {
    expect(nextDayStart(instant(now), zone, time(dayStart)).toString()).toBe(next);
  });

  test('in any zone when `dayOf` first gives another day, and no earlier', { timeout: patience }, () => {
    fc.assert(
      fc.property(places, times, times, ({ zone, date }, dayStart, clock) => {
        const now = date.toZonedDateTime({ timeZone: zone, plainTime: clock }).toInstant();
        const next = nextDayStart(now, zone, dayStart);
        const day = (moment: Temporal.Instant) => dayOf(moment, zone, dayStart).toString();
        expect(day(next)).not.toBe(day(now));
        for (let at = now; Temporal.Instant.compare(at, next) < 0; at = at.add({ minutes: 15 })) {
          expect(day(at)).toBe(day(now));
        }
        expect(day(next.subtract({ milliseconds: 1 }))).toBe(day(now));
      }),
      runs(100),
    );
  });
});

describe('what a page says of days', () => {
  const four = time('04:00');
  const shown = daysAt(instant('2026-11-22T22:00:00Z'), 'Europe/Berlin', four);

  test.each([
    ['the same evening', '2026-11-22T22:59:59Z', 'Europe/Berlin', false],
    ['midnight, since "tomorrow" is "today" now', '2026-11-22T23:00:00Z', 'Europe/Berlin', true],
    ['the person’s next day', '2026-11-23T03:00:00Z', 'Europe/Berlin', true],
    ['some days later, after a long sleep', '2026-11-26T12:00:00Z', 'Europe/Berlin', true],
    ['the clock was set back within the day', '2026-11-22T08:00:00Z', 'Europe/Berlin', false],
    ['the clock was set back before its start', '2026-11-22T02:00:00Z', 'Europe/Berlin', true],
    ['another zone, although it is the same day there', '2026-11-22T22:00:00Z', 'Europe/Lisbon', true],
  ])('turns: %s', (_what, now, zone, turned) => {
    expect(haveTurned(shown, instant(now), zone)).toBe(turned);
  });

  test.each([
    ['at midnight first', '2026-11-22T22:00:00Z', '2026-11-22T23:00:00Z'],
    ['then at the day’s start', '2026-11-22T23:00:00Z', '2026-11-23T03:00:00Z'],
    ['and at midnight again', '2026-11-23T03:00:00Z', '2026-11-23T23:00:00Z'],
  ])('turns next %s', (_what, now, next) => {
    expect(nextTurn(instant(now), 'Europe/Berlin', four).toString()).toBe(next);
  });
});
