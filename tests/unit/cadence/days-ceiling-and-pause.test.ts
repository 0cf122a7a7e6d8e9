import { describe, expect, test } from 'vitest';
import type { Cadence, Weekday } from '../../../core/cadence/cadence.ts';
import { weekdays } from '../../../core/cadence/defaults.ts';
import { date, every, fixed, keep, moment, slotsOf, spans, varied, weekly } from './promised-slots.ts';

describe('ceiling, pause and active days', () => {
  const berlin = { zone: 'Europe/Berlin', from: '2026-11-23' };
  keep([
    {
      ...berlin,
      promise: 'the ceiling keeps the first of each date',
      cadence: { rhythm: fixed('08:00', '10:00', '12:00', '14:00'), ceiling: 2 },
      to: '2026-11-24',
      expected: [
        '2026-11-23#480 2026-11-23T07:00:00Z',
        '2026-11-23#600 2026-11-23T09:00:00Z',
        '2026-11-24#480 2026-11-24T07:00:00Z',
        '2026-11-24#600 2026-11-24T09:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'the ceiling holds for a night window as one date',
      cadence: { rhythm: every(1), windows: spans('22:00-03:00'), ceiling: 3 },
      expected: [
        '2026-11-23#0 2026-11-23T21:00:00Z',
        '2026-11-23#1 2026-11-23T22:00:00Z',
        '2026-11-23#2 2026-11-23T23:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'a pause until 11:30 lets the later slots of the day keep their names',
      cadence: { rhythm: every(3), windows: spans('09:00-18:00'), pausedUntil: moment('2026-11-23T10:30:00Z') },
      expected: ['2026-11-23#1 2026-11-23T11:00:00Z', '2026-11-23#2 2026-11-23T14:00:00Z'],
    },
    {
      ...berlin,
      promise: 'a pause that takes the first slot leaves the ceiling to the next one',
      cadence: {
        rhythm: every(2),
        windows: spans('09:00-21:00'),
        ceiling: 1,
        pausedUntil: moment('2026-11-23T08:01:00Z'),
      },
      to: '2026-11-24',
      expected: ['2026-11-23#1 2026-11-23T10:00:00Z', '2026-11-24#0 2026-11-24T08:00:00Z'],
    },
    {
      ...berlin,
      promise: 'where no step is left after a pause, the first open minute is, under a name that no other has',
      cadence: {
        rhythm: every(12),
        windows: spans('09:00-21:00'),
        ceiling: 1,
        pausedUntil: moment('2026-11-23T08:00:30Z'),
      },
      to: '2026-11-24',
      expected: ['2026-11-23#1 2026-11-23T08:01:00Z', '2026-11-24#0 2026-11-24T08:00:00Z'],
    },
    {
      ...berlin,
      promise: 'fixed times in a pause take the place of no later one, neither by the ceiling nor by the gap',
      cadence: {
        rhythm: fixed('09:00', '09:30', '12:00'),
        gapMinutes: 60,
        ceiling: 1,
        pausedUntil: moment('2026-11-23T08:10:00Z'),
      },
      expected: ['2026-11-23#570 2026-11-23T08:30:00Z'],
    },
    {
      ...berlin,
      promise: 'an evening in the pause does not hold the morning back that follows it',
      cadence: { rhythm: fixed('00:10', '23:50'), gapMinutes: 30, pausedUntil: moment('2026-11-22T23:00:00Z') },
      expected: ['2026-11-23#10 2026-11-22T23:10:00Z', '2026-11-23#1430 2026-11-23T22:50:00Z'],
    },
    {
      ...berlin,
      promise: 'a pause that ends in the middle of a night window leaves its rest',
      cadence: {
        rhythm: every(12),
        windows: spans('22:00-06:00'),
        pausedUntil: moment('2026-11-24T03:00:00Z'),
      },
      to: '2026-11-24',
      expected: ['2026-11-23#1 2026-11-24T03:00:00Z', '2026-11-24#0 2026-11-24T21:00:00Z'],
    },
    {
      ...berlin,
      promise: 'a pause that ends with the window leaves nothing of the day',
      cadence: {
        rhythm: varied(1),
        windows: spans('17:00-20:30'),
        pausedUntil: moment('2026-11-23T19:30:00Z'),
      },
      expected: [],
    },
    {
      ...berlin,
      promise: 'the moment at which a pause ends may bring a nudge',
      cadence: { rhythm: fixed('12:00', '13:00'), pausedUntil: moment('2026-11-23T11:00:00Z') },
      expected: ['2026-11-23#720 2026-11-23T11:00:00Z', '2026-11-23#780 2026-11-23T12:00:00Z'],
    },
    {
      ...berlin,
      promise: 'a second before the pause ends is too early',
      cadence: { rhythm: fixed('12:00', '13:00'), pausedUntil: moment('2026-11-23T11:00:01Z') },
      expected: ['2026-11-23#780 2026-11-23T12:00:00Z'],
    },
    {
      ...berlin,
      promise: 'a pause ends by itself, also days later',
      cadence: { rhythm: fixed('12:00'), pausedUntil: moment('2026-11-25T00:00:00Z') },
      to: '2026-11-26',
      expected: ['2026-11-25#720 2026-11-25T11:00:00Z', '2026-11-26#720 2026-11-26T11:00:00Z'],
    },
    {
      ...berlin,
      promise: 'a pause in the past changes nothing',
      cadence: { rhythm: fixed('12:00'), pausedUntil: moment('2020-01-01T00:00:00Z') },
      expected: ['2026-11-23#720 2026-11-23T11:00:00Z'],
    },
    {
      ...berlin,
      promise: 'only active days bring nudges: Saturday and Sunday here',
      cadence: { rhythm: fixed('12:00'), activeDays: [6, 7] },
      to: '2026-11-30',
      expected: ['2026-11-28#720 2026-11-28T11:00:00Z', '2026-11-29#720 2026-11-29T11:00:00Z'],
    },
  ]);

  test('varied moments that the ceiling keeps away take no part of the day', () => {
    const row = {
      ...berlin,
      to: '2027-02-28',
      cadence: { rhythm: varied(3), windows: spans('09:00-21:00'), ceiling: 1 },
    };
    const hours = slotsOf(row).map(({ at }) => at.toZonedDateTimeISO('Europe/Berlin').hour);
    expect(hours).toHaveLength(98);
    for (const third of [0, 1, 2]) {
      // A third of 98 is 33; less than half of that would be no longer even.
      expect(hours.filter((hour) => Math.floor((hour - 9) / 4) === third).length).toBeGreaterThan(16);
    }
  });

  test('active days mean the same in any order', () => {
    const row = { ...berlin, to: '2026-12-20' };
    const cadence = { rhythm: weekly(2), windows: spans('18:00-20:00') };
    const tidy = slotsOf({ ...row, cadence: { ...cadence, activeDays: [1, 3, 5] } });
    expect(slotsOf({ ...row, cadence: { ...cadence, activeDays: [5, 1, 3] } })).toEqual(tidy);
  });
});

describe('so many a week', () => {
  const evening = { windows: spans('18:00-18:01') };
  keep([
    {
      promise: 'seven a week is every day',
      zone: 'Asia/Kathmandu',
      cadence: { ...evening, rhythm: weekly(7) },
      from: '2026-11-23',
      to: '2026-11-29',
      expected: [
        '2026-11-23#0 2026-11-23T12:15:00Z',
        '2026-11-24#0 2026-11-24T12:15:00Z',
        '2026-11-25#0 2026-11-25T12:15:00Z',
        '2026-11-26#0 2026-11-26T12:15:00Z',
        '2026-11-27#0 2026-11-27T12:15:00Z',
        '2026-11-28#0 2026-11-28T12:15:00Z',
        '2026-11-29#0 2026-11-29T12:15:00Z',
      ],
    },
    {
      promise: 'more a week than there are active days is each active day once',
      zone: 'Asia/Kathmandu',
      cadence: { ...evening, rhythm: weekly(5), activeDays: [5, 1] },
      from: '2026-11-23',
      to: '2026-11-29',
      expected: ['2026-11-23#0 2026-11-23T12:15:00Z', '2026-11-27#0 2026-11-27T12:15:00Z'],
    },
    {
      promise: 'one a week on the only active day is that day',
      zone: 'Asia/Kathmandu',
      cadence: { ...evening, rhythm: weekly(1), activeDays: [6] },
      from: '2026-11-23',
      to: '2026-12-06',
      expected: ['2026-11-28#0 2026-11-28T12:15:00Z', '2026-12-05#0 2026-12-05T12:15:00Z'],
    },
  ]);

  /** The weekdays on which nudges come, one list a week, for the 52 weeks from Monday 2026-11-23. */
  function weeks(cadence: Partial<Cadence>): Weekday[][] {
    return Array.from({ length: 52 }, (_, week) => {
      const monday = date('2026-11-23').add({ weeks: week });
      const row = { zone: 'UTC', from: monday.toString(), to: monday.add({ days: 6 }).toString() };
      return slotsOf({ ...row, cadence: { ...evening, ...cadence } }).map((slot) => slot.date.dayOfWeek as Weekday);
    });
  }

  test('two a week are spread: three or four days lie from one to the other', () => {
    for (const days of weeks({ rhythm: weekly(2) })) {
      const [first, second] = days;
      expect(days).toHaveLength(2);
      expect([3, 4]).toContain((second ?? 0) - (first ?? 0));
    }
  });

  test('a rhythm of days that vary has no day that is always or more often chosen', () => {
    const timesInAYear = (cadence: Partial<Cadence>) =>
      [...Map.groupBy(weeks(cadence).flat(), (day) => day).values()].map(({ length }) => length);
    // 52 weeks are ten rounds of five and two more weeks, or seven of seven and three more.
    for (const times of timesInAYear({ rhythm: weekly(3), activeDays: [1, 2, 3, 4, 5] }))
      expect(Math.abs(times - 52 * (3 / 5))).toBeLessThan(3);
    for (const times of timesInAYear({ rhythm: weekly(5) })) expect(Math.abs(times - 52 * (5 / 7))).toBeLessThan(3);
    for (const times of timesInAYear({ rhythm: weekly(2) })) expect(Math.abs(times - 52 * (2 / 7))).toBeLessThan(3);
  });

  test('one a week falls on every weekday some time in a year', () => {
    expect(new Set(weeks({ rhythm: weekly(1) }).flat())).toEqual(new Set(weekdays));
  });

  test('a week keeps its days however the question is cut, also in the middle of the week', () => {
    const cadence = { ...evening, rhythm: weekly(3) };
    const whole = slotsOf({ zone: 'UTC', cadence, from: '2026-12-21', to: '2027-01-10' });
    const cut = [
      ...slotsOf({ zone: 'UTC', cadence, from: '2026-12-21', to: '2026-12-23' }),
      ...slotsOf({ zone: 'UTC', cadence, from: '2026-12-24', to: '2027-01-02' }),
      ...slotsOf({ zone: 'UTC', cadence, from: '2027-01-03', to: '2027-01-10' }),
    ];
    expect(cut).toEqual(whole);
    expect(whole).toHaveLength(9);
  });
});
