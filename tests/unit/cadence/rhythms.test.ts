import { describe, expect, test } from 'vitest';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { slots } from '../../../core/cadence/slots.ts';
import { date, every, fixed, keep, slotsOf, spans, varied } from './promised-slots.ts';

describe('rhythms', () => {
  // Berlin is an hour ahead of UTC in November; 2026-11-23 is a Monday.
  const berlin = { zone: 'Europe/Berlin', from: '2026-11-23' };
  keep([
    {
      ...berlin,
      promise: 'fixed times need no window, and are known by the minute of the day',
      cadence: { rhythm: fixed('08:30', '12:00', '20:15') },
      expected: [
        '2026-11-23#510 2026-11-23T07:30:00Z',
        '2026-11-23#720 2026-11-23T11:00:00Z',
        '2026-11-23#1215 2026-11-23T19:15:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'fixed times do not mind windows that lie elsewhere',
      cadence: { rhythm: fixed('08:30'), windows: spans('17:00-18:00'), windowsOn: { 1: [] } },
      expected: ['2026-11-23#510 2026-11-23T07:30:00Z'],
    },
    {
      ...berlin,
      promise: 'fixed times come in the order of the day, and one written twice comes once',
      cadence: { rhythm: fixed('20:15', '08:30', '20:15') },
      expected: ['2026-11-23#510 2026-11-23T07:30:00Z', '2026-11-23#1215 2026-11-23T19:15:00Z'],
    },
    {
      ...berlin,
      promise: 'a fixed time leaves its neighbours their names',
      cadence: { rhythm: fixed('07:00', '20:15') },
      expected: ['2026-11-23#420 2026-11-23T06:00:00Z', '2026-11-23#1215 2026-11-23T19:15:00Z'],
    },
    {
      ...berlin,
      promise: 'every three hours starts where the window opens and stops before it closes',
      cadence: { rhythm: every(3), windows: spans('09:00-18:00') },
      expected: [
        '2026-11-23#0 2026-11-23T08:00:00Z',
        '2026-11-23#1 2026-11-23T11:00:00Z',
        '2026-11-23#2 2026-11-23T14:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'every three hours waits for the next window where a step ends outside',
      cadence: { rhythm: every(3), windows: spans('09:00-10:00', '14:00-19:00') },
      expected: [
        '2026-11-23#0 2026-11-23T08:00:00Z',
        '2026-11-23#1 2026-11-23T13:00:00Z',
        '2026-11-23#2 2026-11-23T16:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'every hour with a gap of ninety minutes is every ninety minutes',
      cadence: { rhythm: every(1), windows: spans('09:00-13:00'), gapMinutes: 90 },
      expected: [
        '2026-11-23#0 2026-11-23T08:00:00Z',
        '2026-11-23#1 2026-11-23T09:30:00Z',
        '2026-11-23#2 2026-11-23T11:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'varied moments take the only minute there is',
      cadence: { rhythm: varied(1), windows: spans('17:00-17:01') },
      expected: ['2026-11-23#0 2026-11-23T16:00:00Z'],
    },
    {
      ...berlin,
      promise: 'varied moments use every window they need',
      cadence: { rhythm: varied(3), windows: spans('08:00-08:01', '13:00-13:01', '21:00-21:01') },
      expected: [
        '2026-11-23#0 2026-11-23T07:00:00Z',
        '2026-11-23#1 2026-11-23T12:00:00Z',
        '2026-11-23#2 2026-11-23T20:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'varied moments that just fit come where they must',
      cadence: { rhythm: varied(3), windows: spans('09:00-10:01'), gapMinutes: 30 },
      expected: [
        '2026-11-23#0 2026-11-23T08:00:00Z',
        '2026-11-23#1 2026-11-23T08:30:00Z',
        '2026-11-23#2 2026-11-23T09:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'switched off, nothing comes',
      cadence: { rhythm: fixed('12:00'), on: false },
      expected: [],
    },
    {
      ...berlin,
      promise: 'without an active day nothing comes',
      cadence: { rhythm: fixed('12:00'), activeDays: [] },
      expected: [],
    },
    {
      ...berlin,
      promise: 'without a window nothing varied comes',
      cadence: { rhythm: varied(3) },
      expected: [],
    },
    {
      ...berlin,
      promise: 'a range that ends before it begins is empty',
      cadence: { rhythm: fixed('12:00') },
      to: '2026-11-22',
      expected: [],
    },
  ]);

  test('of varied moments as many come as the window can hold with the gap between them', () => {
    // Sixty minutes hold two that are thirty minutes apart: 09:00 to 09:29 and half an hour later.
    const row = {
      ...berlin,
      to: '2026-12-22',
      cadence: { rhythm: varied(6), windows: spans('09:00-10:00'), gapMinutes: 30 },
    };
    const found = slotsOf(row);
    expect(found).toHaveLength(60);
    for (const index of Array.from({ length: 30 }, (_, day) => day * 2)) {
      const [first, second] = [found[index], found[index + 1]];
      expect(second?.date).toBe(first?.date);
      expect(first && second && first.at.until(second.at).total('minutes')).toBeGreaterThanOrEqual(30);
    }
  });

  test('three varied moments are spread: one in each third of the window', () => {
    const row = { ...berlin, to: '2027-02-28', cadence: { rhythm: varied(3), windows: spans('09:00-21:00') } };
    const hours = slotsOf(row).map(({ at }) => at.toZonedDateTimeISO('Europe/Berlin').hour);
    expect(hours).toHaveLength(98 * 3);
    expect(hours.map((hour) => Math.floor((hour - 9) / 4))).toEqual(Array.from({ length: 98 }, () => [0, 1, 2]).flat());
  });

  test('the moments of one day vary each for itself', () => {
    const row = { ...berlin, to: '2027-02-28', cadence: { rhythm: varied(2), windows: spans('09:00-21:00') } };
    const apart = slotsOf(row).map(({ at }, index, all) => at.until(all[index + 1]?.at ?? at).total('minutes'));
    const withinDays = apart.filter((_, index) => index % 2 === 0);
    expect(new Set(withinDays).size).toBeGreaterThan(49);
  });
});

describe('the default cadence', () => {
  const year = (seed: string, zone = 'Europe/Berlin') =>
    slots(defaultCadence(), seed, date('2026-11-23'), date('2027-11-22'), zone);
  const minuteOfDay = (at: Temporal.Instant) => {
    const { hour, minute } = at.toZonedDateTimeISO('Europe/Berlin');
    return hour * 60 + minute;
  };

  test('brings one nudge a day, every day, between 17:00 and 20:30', () => {
    const found = year('someone');
    expect(found).toHaveLength(365);
    for (const { at, date } of found) {
      expect(at.toZonedDateTimeISO('Europe/Berlin').toPlainDate().equals(date)).toBe(true);
      expect(minuteOfDay(at)).toBeGreaterThanOrEqual(17 * 60);
      expect(minuteOfDay(at)).toBeLessThan(20 * 60 + 30);
    }
  });

  test('uses the whole evening in the course of a year', () => {
    const halfHours = year('someone').map(({ at }) => Math.floor((minuteOfDay(at) - 17 * 60) / 30));
    for (const half of [0, 1, 2, 3, 4, 5, 6]) {
      // A seventh of 365 is 52; less than half of that would be no longer even.
      expect(halfHours.filter((found) => found === half).length).toBeGreaterThan(26);
    }
  });

  test('keeps to the moments of one person, and gives another person others', () => {
    const [once, again, other] = ['someone', 'someone', 'someone else'].map((seed) =>
      year(seed).map(({ at }) => `${at}`),
    );
    expect(again).toEqual(once);
    // By chance alone one day in 210 is the same, so one or two in a year.
    expect(other?.filter((at, day) => at === once?.[day]).length).toBeLessThan(10);
  });

  test('gives the same wall-clock times wherever the person is', () => {
    const walls = (zone: string) =>
      year('someone', zone).map(({ at }) => at.toZonedDateTimeISO(zone).toPlainDateTime());
    expect(walls('Asia/Kathmandu').map(String)).toEqual(walls('America/St_Johns').map(String));
  });

  test('may come late until 20:30, and at least an hour', () => {
    for (const { at, date, until } of year('someone')) {
      const close = date.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '20:30' }).toInstant();
      const hour = at.add({ hours: 1 });
      expect(until.equals(Temporal.Instant.compare(close, hour) > 0 ? close : hour)).toBe(true);
    }
  });

  test('is never two objects that share a change', () => {
    expect(defaultCadence()).not.toBe(defaultCadence());
    expect(defaultCadence().windows).not.toBe(defaultCadence().windows);
  });
});
