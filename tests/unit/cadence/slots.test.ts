import { describe, expect, test } from 'vitest';
import type { Cadence, DayWindow, Rhythm, Weekday } from '../../../core/cadence/cadence.ts';
import { defaultCadence, weekdays } from '../../../core/cadence/defaults.ts';
import { slots } from '../../../core/cadence/slots.ts';

/** One promise: the slots of the dates `from` to `to`, as `id moment` in UTC. `to` is `from` where it is left out. */
interface Row {
  promise: string;
  zone: string;
  cadence: Partial<Cadence>;
  from: string;
  to?: string;
  expected: string[];
}

/** All days, all times, as close as Tend lets nudges be: each row adds what it is about. */
const plain: Cadence = {
  on: true,
  activeDays: weekdays,
  windows: [],
  windowsOn: {},
  rhythm: { kind: 'fixed', times: [] },
  quiet: null,
  gapMinutes: 15,
  ceiling: 24,
  pausedUntil: null,
  dayStart: Temporal.PlainTime.from('04:00'),
};

const fixed = (...times: string[]): Rhythm => ({
  kind: 'fixed',
  times: times.map((time) => Temporal.PlainTime.from(time)),
});
const varied = (perDay: number): Rhythm => ({ kind: 'varied', perDay });
const every = (hours: number): Rhythm => ({ kind: 'every', hours });
const weekly = (perWeek: number): Rhythm => ({ kind: 'weekly', perWeek });
/** Once, when the day's first window opens. */
const atOpening = every(24);

/** `17:00-20:30` */
function span(text: string): DayWindow {
  const [from = '', to = ''] = text.split('-');
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}
const spans = (...texts: string[]): DayWindow[] => texts.map(span);
const date = (text: string) => Temporal.PlainDate.from(text);
const moment = (text: string) => Temporal.Instant.from(text);

function slotsOf({ cadence, from, to = from, zone }: Omit<Row, 'promise' | 'expected'>) {
  return slots({ ...plain, ...cadence }, 'someone', date(from), date(to), zone);
}

function keep(rows: Row[]) {
  for (const { promise, expected, ...row } of rows) {
    test(promise, () => {
      expect(slotsOf(row).map(({ id, at }) => `${id} ${at}`)).toEqual(expected);
    });
  }
}

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

describe('windows', () => {
  const berlin = { zone: 'Europe/Berlin', from: '2026-11-23' };
  keep([
    {
      ...berlin,
      promise: 'a window holds its first minute and not its last',
      cadence: { rhythm: every(1), windows: spans('09:00-10:00') },
      expected: ['2026-11-23#0 2026-11-23T08:00:00Z'],
    },
    {
      ...berlin,
      promise: 'a window that ends where it starts holds nothing',
      cadence: { rhythm: every(1), windows: spans('09:00-09:00') },
      expected: [],
    },
    {
      ...berlin,
      promise: 'a day may have several windows, written in any order',
      cadence: { rhythm: every(1), windows: spans('18:00-19:00', '07:30-08:00', '12:00-13:00') },
      expected: [
        '2026-11-23#0 2026-11-23T06:30:00Z',
        '2026-11-23#1 2026-11-23T11:00:00Z',
        '2026-11-23#2 2026-11-23T17:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'windows that overlap are one window',
      cadence: { rhythm: every(1), windows: spans('09:00-11:00', '10:00-12:00') },
      expected: [
        '2026-11-23#0 2026-11-23T08:00:00Z',
        '2026-11-23#1 2026-11-23T09:00:00Z',
        '2026-11-23#2 2026-11-23T10:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'a weekday may have windows of its own, or none at all',
      cadence: {
        rhythm: atOpening,
        windows: spans('09:00-09:30'),
        windowsOn: { 2: spans('20:00-20:30'), 3: [] },
      },
      to: '2026-11-26',
      expected: [
        '2026-11-23#0 2026-11-23T08:00:00Z',
        '2026-11-24#0 2026-11-24T19:00:00Z',
        '2026-11-26#0 2026-11-26T08:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'a window may cross midnight, and belongs to the date on which it began',
      cadence: { rhythm: every(1), windows: spans('23:00-01:00'), activeDays: [1] },
      to: '2026-11-24',
      expected: ['2026-11-23#0 2026-11-23T22:00:00Z', '2026-11-23#1 2026-11-23T23:00:00Z'],
    },
    {
      ...berlin,
      promise: 'the night after an active day is left alone where the window began on a day off',
      cadence: { rhythm: every(1), windows: spans('23:00-01:00'), activeDays: [2] },
      expected: [],
    },
    {
      ...berlin,
      promise: 'a weekday of its own keeps its night after midnight',
      cadence: {
        rhythm: every(2),
        windows: spans('12:00-12:30'),
        windowsOn: { 1: spans('22:00-03:00') },
      },
      to: '2026-11-24',
      expected: [
        '2026-11-23#0 2026-11-23T21:00:00Z',
        '2026-11-23#1 2026-11-23T23:00:00Z',
        '2026-11-23#2 2026-11-24T01:00:00Z',
        '2026-11-24#0 2026-11-24T11:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'a window until 00:00 ends with the day',
      cadence: { rhythm: every(1), windows: spans('22:00-00:00') },
      expected: ['2026-11-23#0 2026-11-23T21:00:00Z', '2026-11-23#1 2026-11-23T22:00:00Z'],
    },
  ]);
});

describe('quiet hours', () => {
  const berlin = { zone: 'Europe/Berlin', from: '2026-11-23' };
  keep([
    {
      ...berlin,
      promise: 'quiet hours that cross midnight cut the evening',
      cadence: { rhythm: every(2), windows: spans('17:00-23:30'), quiet: span('21:30-08:00') },
      expected: [
        '2026-11-23#0 2026-11-23T16:00:00Z',
        '2026-11-23#1 2026-11-23T18:00:00Z',
        '2026-11-23#2 2026-11-23T20:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'quiet hours that cross midnight cut the morning after',
      cadence: { rhythm: every(2), windows: spans('06:00-10:00'), quiet: span('22:00-07:30') },
      expected: ['2026-11-23#0 2026-11-23T06:30:00Z', '2026-11-23#1 2026-11-23T08:30:00Z'],
    },
    {
      ...berlin,
      promise: 'a quiet lunch makes two windows of one',
      cadence: { rhythm: every(3), windows: spans('09:00-18:00'), quiet: span('12:00-14:00') },
      expected: [
        '2026-11-23#0 2026-11-23T08:00:00Z',
        '2026-11-23#1 2026-11-23T13:00:00Z',
        '2026-11-23#2 2026-11-23T16:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'a window inside quiet hours holds nothing',
      cadence: { rhythm: every(1), windows: spans('23:00-01:00'), quiet: span('22:00-07:00') },
      expected: [],
    },
    {
      ...berlin,
      promise: 'a window that outlasts the night goes on after the quiet hours',
      cadence: { rhythm: every(6), windows: spans('20:00-10:00'), quiet: span('22:00-08:00') },
      expected: ['2026-11-23#0 2026-11-23T19:00:00Z', '2026-11-23#1 2026-11-24T07:00:00Z'],
    },
    {
      ...berlin,
      promise: 'a window that outlasts midnight also keeps the quiet hours that begin on the next date',
      cadence: { rhythm: every(1), windows: spans('23:00-03:00'), quiet: span('01:00-02:00') },
      expected: [
        '2026-11-23#0 2026-11-23T22:00:00Z',
        '2026-11-23#1 2026-11-23T23:00:00Z',
        '2026-11-23#2 2026-11-24T01:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'fixed times stay away from the first minute of the quiet hours to the last',
      cadence: { rhythm: fixed('00:00', '07:59', '21:30', '23:00'), quiet: span('21:30-08:00') },
      expected: [],
    },
    {
      ...berlin,
      promise: 'fixed times come until the quiet hours begin and as soon as they end',
      cadence: { rhythm: fixed('08:00', '21:29'), quiet: span('21:30-08:00') },
      expected: ['2026-11-23#480 2026-11-23T07:00:00Z', '2026-11-23#1289 2026-11-23T20:29:00Z'],
    },
    {
      ...berlin,
      promise: 'quiet hours that end where they start silence nothing',
      cadence: { rhythm: fixed('09:00', '12:00'), quiet: span('09:00-09:00') },
      expected: ['2026-11-23#540 2026-11-23T08:00:00Z', '2026-11-23#720 2026-11-23T11:00:00Z'],
    },
  ]);
});

describe('the least gap', () => {
  const berlin = { zone: 'Europe/Berlin', from: '2026-11-23' };
  keep([
    {
      ...berlin,
      promise: 'a fixed time too close to the one before it stays away',
      cadence: { rhythm: fixed('09:00', '09:59', '10:00', '11:00'), gapMinutes: 60 },
      expected: [
        '2026-11-23#540 2026-11-23T08:00:00Z',
        '2026-11-23#600 2026-11-23T09:00:00Z',
        '2026-11-23#660 2026-11-23T10:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'the gap holds across midnight for fixed times',
      cadence: { rhythm: fixed('00:10', '23:50'), gapMinutes: 30 },
      to: '2026-11-24',
      expected: ['2026-11-23#1430 2026-11-23T22:50:00Z', '2026-11-24#1430 2026-11-24T22:50:00Z'],
    },
    {
      ...berlin,
      promise: 'exactly the gap across midnight is enough for fixed times',
      cadence: { rhythm: fixed('00:10', '23:50'), gapMinutes: 20 },
      to: '2026-11-24',
      expected: [
        '2026-11-23#10 2026-11-22T23:10:00Z',
        '2026-11-23#1430 2026-11-23T22:50:00Z',
        '2026-11-24#10 2026-11-23T23:10:00Z',
        '2026-11-24#1430 2026-11-24T22:50:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'after a day off nothing holds the morning back',
      cadence: { rhythm: fixed('00:10', '23:50'), gapMinutes: 30, activeDays: [1] },
      expected: ['2026-11-23#10 2026-11-22T23:10:00Z', '2026-11-23#1430 2026-11-23T22:50:00Z'],
    },
    {
      ...berlin,
      promise: 'a time that the evening before forbids takes no other time’s place',
      cadence: { rhythm: fixed('00:30', '01:00', '23:50'), gapMinutes: 60 },
      to: '2026-11-24',
      expected: [
        '2026-11-23#60 2026-11-23T00:00:00Z',
        '2026-11-23#1430 2026-11-23T22:50:00Z',
        '2026-11-24#60 2026-11-24T00:00:00Z',
        '2026-11-24#1430 2026-11-24T22:50:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'nor does it where a day off lies in between',
      cadence: { rhythm: fixed('00:30', '01:00', '23:50'), gapMinutes: 60, activeDays: [1, 3] },
      to: '2026-11-25',
      expected: [
        '2026-11-23#30 2026-11-22T23:30:00Z',
        '2026-11-23#1430 2026-11-23T22:50:00Z',
        '2026-11-25#30 2026-11-24T23:30:00Z',
        '2026-11-25#1430 2026-11-25T22:50:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'an evening that another time keeps away does not hold the morning back',
      cadence: { rhythm: fixed('00:05', '22:30', '23:10'), gapMinutes: 60 },
      to: '2026-11-24',
      expected: [
        '2026-11-23#5 2026-11-22T23:05:00Z',
        '2026-11-23#1350 2026-11-23T21:30:00Z',
        '2026-11-24#5 2026-11-23T23:05:00Z',
        '2026-11-24#1350 2026-11-24T21:30:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'an evening that the ceiling keeps away does not either',
      cadence: { rhythm: fixed('00:05', '12:00', '23:30'), gapMinutes: 60, ceiling: 1 },
      to: '2026-11-24',
      expected: ['2026-11-23#5 2026-11-22T23:05:00Z', '2026-11-24#5 2026-11-23T23:05:00Z'],
    },
    {
      ...berlin,
      // From 00:10 on they would end at 20:50, which forbids 00:10. From 02:00 on they would end at 22:00, which forbids 02:00.
      promise:
        'where the evening depends on the morning, the morning keeps the gap to the latest that the evening can be',
      cadence: {
        rhythm: fixed('00:10', '02:00', '05:30', '07:00', '10:40', '12:00', '15:50', '17:00', '20:50', '22:00'),
        gapMinutes: 300,
      },
      expected: [
        '2026-11-23#330 2026-11-23T04:30:00Z',
        '2026-11-23#640 2026-11-23T09:40:00Z',
        '2026-11-23#950 2026-11-23T14:50:00Z',
        '2026-11-23#1250 2026-11-23T19:50:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'the gap holds across midnight for windows',
      cadence: { rhythm: varied(2), windows: spans('00:10-00:11', '23:50-23:51'), gapMinutes: 30 },
      to: '2026-11-24',
      expected: ['2026-11-23#0 2026-11-23T22:50:00Z', '2026-11-24#0 2026-11-24T22:50:00Z'],
    },
    {
      ...berlin,
      promise: 'exactly the gap across midnight is enough for windows',
      cadence: { rhythm: varied(2), windows: spans('00:10-00:11', '23:50-23:51'), gapMinutes: 20 },
      to: '2026-11-24',
      expected: [
        '2026-11-23#0 2026-11-22T23:10:00Z',
        '2026-11-23#1 2026-11-23T22:50:00Z',
        '2026-11-24#0 2026-11-23T23:10:00Z',
        '2026-11-24#1 2026-11-24T22:50:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'twice a day twelve hours apart comes twice every day',
      cadence: { rhythm: every(12), windows: spans('08:00-20:01'), gapMinutes: 720 },
      to: '2026-11-24',
      expected: [
        '2026-11-23#0 2026-11-23T07:00:00Z',
        '2026-11-23#1 2026-11-23T19:00:00Z',
        '2026-11-24#0 2026-11-24T07:00:00Z',
        '2026-11-24#1 2026-11-24T19:00:00Z',
      ],
    },
    {
      ...berlin,
      promise: 'a night window holds the morning after it back',
      cadence: { rhythm: every(1), windows: spans('09:00-09:30', '22:00-02:00'), gapMinutes: 480 },
      expected: ['2026-11-23#0 2026-11-23T21:00:00Z'],
    },
    {
      ...berlin,
      // Monday's window ends on Tuesday at 22:00 and Tuesday is off; twelve hours later it is Wednesday, 10:00.
      promise: 'a long night holds back even the day after the next',
      cadence: {
        rhythm: atOpening,
        windows: spans('09:00-09:30', '11:00-11:30'),
        windowsOn: { 1: spans('23:00-22:00') },
        activeDays: [1, 3],
        gapMinutes: 720,
      },
      to: '2026-11-25',
      expected: ['2026-11-23#0 2026-11-23T22:00:00Z', '2026-11-25#0 2026-11-25T10:00:00Z'],
    },
    {
      // 01:45 summer time and 03:00 winter time look 75 minutes apart and are 135; the clock goes back at 03:00.
      promise: 'the gap is real time where the clock goes back',
      zone: 'Europe/Berlin',
      cadence: { rhythm: fixed('01:45', '03:00'), gapMinutes: 120 },
      from: '2026-10-25',
      expected: ['2026-10-25#105 2026-10-24T23:45:00Z', '2026-10-25#180 2026-10-25T02:00:00Z'],
    },
    {
      // 01:45 winter time and 03:15 summer time look 90 minutes apart and are 30.
      promise: 'the gap is real time where the clock goes forward',
      zone: 'Europe/Berlin',
      cadence: { rhythm: fixed('01:45', '03:15', '04:00'), gapMinutes: 60 },
      from: '2027-03-28',
      expected: ['2027-03-28#105 2027-03-28T00:45:00Z', '2027-03-28#240 2027-03-28T02:00:00Z'],
    },
  ]);
});

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

describe('how late a nudge may still come', () => {
  const lateness: {
    promise: string;
    zone: string;
    from: string;
    cadence: Partial<Cadence>;
    /** The slot's moment and its `until`. */
    expected: [at: string, until: string];
  }[] = [
    {
      promise: 'to the end of its window',
      zone: 'Europe/Berlin',
      from: '2026-11-23',
      cadence: { rhythm: atOpening, windows: spans('17:00-20:30') },
      expected: ['2026-11-23T16:00:00Z', '2026-11-23T19:30:00Z'],
    },
    {
      promise: 'an hour, where its window ends sooner',
      zone: 'Europe/Berlin',
      from: '2026-11-23',
      cadence: { rhythm: atOpening, windows: spans('20:00-20:30') },
      expected: ['2026-11-23T19:00:00Z', '2026-11-23T20:00:00Z'],
    },
    {
      promise: 'an hour after a fixed time, in a window or not',
      zone: 'Europe/Berlin',
      from: '2026-11-23',
      cadence: { rhythm: fixed('12:00'), windows: spans('09:00-18:00') },
      expected: ['2026-11-23T11:00:00Z', '2026-11-23T12:00:00Z'],
    },
    {
      promise: 'to the start of the quiet hours that cut its window',
      zone: 'Europe/Berlin',
      from: '2026-11-23',
      cadence: { rhythm: atOpening, windows: spans('17:00-23:00'), quiet: span('21:30-08:00') },
      expected: ['2026-11-23T16:00:00Z', '2026-11-23T20:30:00Z'],
    },
    {
      promise: 'to the end of both windows, where one opens as the other closes',
      zone: 'Europe/Berlin',
      from: '2026-11-23',
      cadence: { rhythm: atOpening, windows: spans('17:00-18:00', '18:00-20:00') },
      expected: ['2026-11-23T16:00:00Z', '2026-11-23T19:00:00Z'],
    },
    {
      promise: 'not to the end of a later window',
      zone: 'Europe/Berlin',
      from: '2026-11-23',
      cadence: { rhythm: atOpening, windows: spans('08:00-11:00', '18:00-20:00') },
      expected: ['2026-11-23T07:00:00Z', '2026-11-23T10:00:00Z'],
    },
    {
      promise: 'to the end of a window that crosses midnight',
      zone: 'Europe/Berlin',
      from: '2026-11-23',
      cadence: { rhythm: atOpening, windows: spans('23:00-02:00') },
      expected: ['2026-11-23T22:00:00Z', '2026-11-24T01:00:00Z'],
    },
    {
      promise: 'to the end of its window, also in the night in which the clock goes forward',
      zone: 'Europe/Berlin',
      from: '2027-03-28',
      cadence: { rhythm: atOpening, windows: spans('01:00-05:00') },
      expected: ['2027-03-28T00:00:00Z', '2027-03-28T03:00:00Z'],
    },
    {
      promise: 'to the end of its window, also in the night in which the clock goes back',
      zone: 'Europe/Berlin',
      from: '2026-10-25',
      cadence: { rhythm: atOpening, windows: spans('01:00-05:00') },
      expected: ['2026-10-24T23:00:00Z', '2026-10-25T04:00:00Z'],
    },
  ];
  for (const { promise, expected, ...row } of lateness) {
    test(promise, () => {
      expect(slotsOf(row).map(({ at, until }) => [at.toString(), until.toString()])).toEqual([expected]);
    });
  }
});

describe('clocks that skip', () => {
  keep([
    {
      // The clock goes from 02:00 winter time to 03:00 summer time, which is 01:00 UTC.
      promise: 'Berlin: a fixed time that the clock skips comes at the first minute after the skip',
      zone: 'Europe/Berlin',
      cadence: { rhythm: fixed('02:30') },
      from: '2027-03-27',
      to: '2027-03-29',
      expected: [
        '2027-03-27#150 2027-03-27T01:30:00Z',
        '2027-03-28#150 2027-03-28T01:00:00Z',
        '2027-03-29#150 2027-03-29T00:30:00Z',
      ],
    },
    {
      promise: 'Berlin: fixed times that the skip brings together come once',
      zone: 'Europe/Berlin',
      cadence: { rhythm: fixed('02:00', '02:45', '03:00', '03:15') },
      from: '2027-03-28',
      expected: ['2027-03-28#120 2027-03-28T01:00:00Z', '2027-03-28#195 2027-03-28T01:15:00Z'],
    },
    {
      promise: 'Berlin: a skipped time stays away where the clock goes on in quiet hours',
      zone: 'Europe/Berlin',
      cadence: { rhythm: fixed('02:30'), quiet: span('03:00-07:00') },
      from: '2027-03-27',
      to: '2027-03-29',
      expected: ['2027-03-27#150 2027-03-27T01:30:00Z', '2027-03-29#150 2027-03-29T00:30:00Z'],
    },
    {
      promise: 'Berlin: a window that the clock skips holds no moment',
      zone: 'Europe/Berlin',
      cadence: { rhythm: atOpening, windows: spans('02:00-03:00') },
      from: '2027-03-27',
      to: '2027-03-29',
      expected: ['2027-03-27#0 2027-03-27T01:00:00Z', '2027-03-29#0 2027-03-29T00:00:00Z'],
    },
    {
      promise: 'Berlin: a window that opens in the skip opens after it',
      zone: 'Europe/Berlin',
      cadence: { rhythm: atOpening, windows: spans('02:30-04:00') },
      from: '2027-03-28',
      expected: ['2027-03-28#0 2027-03-28T01:00:00Z'],
    },
    {
      // From 01:30 winter time an hour of real time leads to 03:30 summer time.
      promise: 'Berlin: every hour is an hour of real time across the skip',
      zone: 'Europe/Berlin',
      cadence: { rhythm: every(1), windows: spans('01:30-05:00') },
      from: '2027-03-28',
      expected: [
        '2027-03-28#0 2027-03-28T00:30:00Z',
        '2027-03-28#1 2027-03-28T01:30:00Z',
        '2027-03-28#2 2027-03-28T02:30:00Z',
      ],
    },
    {
      promise: 'Berlin: the default evening is at its hour in summer and in winter',
      zone: 'Europe/Berlin',
      cadence: { rhythm: atOpening, windows: spans('17:00-20:30') },
      from: '2027-03-27',
      to: '2027-03-28',
      expected: ['2027-03-27#0 2027-03-27T16:00:00Z', '2027-03-28#0 2027-03-28T15:00:00Z'],
    },
    {
      // At 02:00 the clock moves by half an hour, from +10:30 to +11:00.
      promise: 'Lord Howe: half an hour is skipped',
      zone: 'Australia/Lord_Howe',
      cadence: { rhythm: fixed('01:45', '02:15', '02:45') },
      from: '2025-10-05',
      expected: [
        '2025-10-05#105 2025-10-04T15:15:00Z',
        '2025-10-05#135 2025-10-04T15:30:00Z',
        '2025-10-05#165 2025-10-04T15:45:00Z',
      ],
    },
    {
      promise: 'Chatham: 02:45 is followed by 03:45',
      zone: 'Pacific/Chatham',
      cadence: { rhythm: fixed('03:00', '12:00') },
      from: '2025-09-28',
      expected: ['2025-09-28#180 2025-09-27T14:00:00Z', '2025-09-28#720 2025-09-27T22:15:00Z'],
    },
    {
      promise: 'Casablanca: after Ramadan the clock goes forward',
      zone: 'Africa/Casablanca',
      cadence: { rhythm: fixed('02:30', '12:00') },
      from: '2025-04-05',
      to: '2025-04-06',
      expected: [
        '2025-04-05#150 2025-04-05T02:30:00Z',
        '2025-04-05#720 2025-04-05T12:00:00Z',
        '2025-04-06#150 2025-04-06T02:00:00Z',
        '2025-04-06#720 2025-04-06T11:00:00Z',
      ],
    },
    {
      promise: 'Cairo: a date whose first hour is missing begins at 01:00',
      zone: 'Africa/Cairo',
      cadence: { rhythm: fixed('00:30', '23:30') },
      from: '2025-04-24',
      to: '2025-04-25',
      expected: [
        '2025-04-24#30 2025-04-23T22:30:00Z',
        '2025-04-24#1410 2025-04-24T21:30:00Z',
        '2025-04-25#30 2025-04-24T22:00:00Z',
        '2025-04-25#1410 2025-04-25T20:30:00Z',
      ],
    },
    {
      promise: 'Cairo: a window over a midnight that is missing goes on after it',
      zone: 'Africa/Cairo',
      cadence: { rhythm: every(1), windows: spans('23:00-02:00') },
      from: '2025-04-24',
      expected: ['2025-04-24#0 2025-04-24T21:00:00Z', '2025-04-24#1 2025-04-24T22:00:00Z'],
    },
    {
      promise: 'Beirut: a window in the missing first hour holds no moment',
      zone: 'Asia/Beirut',
      cadence: { rhythm: atOpening, windows: spans('00:00-01:00') },
      from: '2025-03-29',
      to: '2025-03-31',
      expected: ['2025-03-29#0 2025-03-28T22:00:00Z', '2025-03-31#0 2025-03-30T21:00:00Z'],
    },
    {
      // The skipped hour is the last of Saturday: 23:00 at -02:00 is followed by Sunday, 00:00 at -01:00.
      promise: 'Nuuk: a time skipped at the end of a date comes as the next one begins, under its own date',
      zone: 'America/Nuuk',
      cadence: { rhythm: fixed('23:30') },
      from: '2024-03-30',
      to: '2024-03-31',
      expected: ['2024-03-30#1410 2024-03-31T01:00:00Z', '2024-03-31#1410 2024-04-01T00:30:00Z'],
    },
    {
      promise: "St John's: 00:01 is followed by 01:01",
      zone: 'America/St_Johns',
      cadence: { rhythm: fixed('00:00', '00:30', '01:30') },
      from: '2010-03-14',
      expected: [
        '2010-03-14#0 2010-03-14T03:30:00Z',
        // 00:30 becomes 01:01, a minute after the one before: too close.
        '2010-03-14#90 2010-03-14T04:00:00Z',
      ],
    },
    {
      promise: "St John's: a time that is skipped alone comes at 01:01",
      zone: 'America/St_Johns',
      cadence: { rhythm: fixed('00:30') },
      from: '2010-03-14',
      expected: ['2010-03-14#30 2010-03-14T03:31:00Z'],
    },
    {
      promise: 'Troll: two hours are skipped',
      zone: 'Antarctica/Troll',
      cadence: { rhythm: fixed('00:30', '01:30', '03:30') },
      from: '2025-03-30',
      expected: [
        '2025-03-30#30 2025-03-30T00:30:00Z',
        '2025-03-30#90 2025-03-30T01:00:00Z',
        '2025-03-30#210 2025-03-30T01:30:00Z',
      ],
    },
  ]);
});

describe('clocks that repeat', () => {
  keep([
    {
      // 03:00 summer time is followed by 02:00 winter time, at 01:00 UTC.
      promise: 'Berlin: a fixed time that happens twice comes the first time',
      zone: 'Europe/Berlin',
      cadence: { rhythm: fixed('02:30') },
      from: '2026-10-24',
      to: '2026-10-26',
      expected: [
        '2026-10-24#150 2026-10-24T00:30:00Z',
        '2026-10-25#150 2026-10-25T00:30:00Z',
        '2026-10-26#150 2026-10-26T01:30:00Z',
      ],
    },
    {
      promise: 'Berlin: an hour that happens twice is open the first time only',
      zone: 'Europe/Berlin',
      cadence: { rhythm: every(1), windows: spans('02:00-04:00') },
      from: '2026-10-25',
      expected: ['2026-10-25#0 2026-10-25T00:00:00Z', '2026-10-25#1 2026-10-25T02:00:00Z'],
    },
    {
      promise: 'Lord Howe: half an hour happens twice',
      zone: 'Australia/Lord_Howe',
      cadence: { rhythm: fixed('01:45', '02:00') },
      from: '2025-04-06',
      expected: ['2025-04-06#105 2025-04-05T14:45:00Z', '2025-04-06#120 2025-04-05T15:30:00Z'],
    },
    {
      promise: 'Chatham: 03:45 is followed by 02:45',
      zone: 'Pacific/Chatham',
      cadence: { rhythm: fixed('03:00', '12:00') },
      from: '2025-04-06',
      expected: ['2025-04-06#180 2025-04-05T13:15:00Z', '2025-04-06#720 2025-04-05T23:15:00Z'],
    },
    {
      promise: 'Casablanca: in Ramadan the clock is an hour behind',
      zone: 'Africa/Casablanca',
      cadence: { rhythm: fixed('02:30', '12:00') },
      from: '2025-02-22',
      to: '2025-02-23',
      expected: [
        '2025-02-22#150 2025-02-22T01:30:00Z',
        '2025-02-22#720 2025-02-22T11:00:00Z',
        '2025-02-23#150 2025-02-23T01:30:00Z',
        '2025-02-23#720 2025-02-23T12:00:00Z',
      ],
    },
    {
      // Midnight of Thursday never comes at +03:00: at 24:00 it is 23:00 again.
      promise: 'Cairo: the last hour of a date happens twice',
      zone: 'Africa/Cairo',
      cadence: { rhythm: fixed('00:30', '23:30') },
      from: '2025-10-30',
      to: '2025-10-31',
      expected: [
        '2025-10-30#30 2025-10-29T21:30:00Z',
        '2025-10-30#1410 2025-10-30T20:30:00Z',
        '2025-10-31#30 2025-10-30T22:30:00Z',
        '2025-10-31#1410 2025-10-31T21:30:00Z',
      ],
    },
    {
      // 00:01 summer time is followed by 23:01 of the day before.
      promise: "St John's: a date that begins, ends and begins again brings each moment once",
      zone: 'America/St_Johns',
      cadence: { rhythm: every(1), windows: spans('23:00-00:30') },
      from: '2010-11-06',
      expected: [
        '2010-11-06#0 2010-11-07T01:30:00Z',
        '2010-11-06#1 2010-11-07T02:30:00Z',
        '2010-11-06#2 2010-11-07T03:31:00Z',
      ],
    },
    {
      promise: "St John's: fixed times around a repeated midnight",
      zone: 'America/St_Johns',
      cadence: { rhythm: fixed('00:00', '00:30', '23:30') },
      from: '2010-11-06',
      to: '2010-11-07',
      expected: [
        '2010-11-06#0 2010-11-06T02:30:00Z',
        '2010-11-06#30 2010-11-06T03:00:00Z',
        '2010-11-06#1410 2010-11-07T02:00:00Z',
        '2010-11-07#0 2010-11-07T02:30:00Z',
        '2010-11-07#30 2010-11-07T04:00:00Z',
        '2010-11-07#1410 2010-11-08T03:00:00Z',
      ],
    },
    {
      promise: 'Troll: two hours that happen twice are open the first time only',
      zone: 'Antarctica/Troll',
      cadence: { rhythm: every(1), windows: spans('01:00-03:30') },
      from: '2025-10-26',
      expected: [
        '2025-10-26#0 2025-10-25T23:00:00Z',
        '2025-10-26#1 2025-10-26T00:00:00Z',
        '2025-10-26#2 2025-10-26T03:00:00Z',
      ],
    },
    {
      promise: 'Vostok: seven hours that happen twice bring each moment once',
      zone: 'Antarctica/Vostok',
      cadence: { rhythm: fixed('16:00', '18:00', '23:00') },
      from: '1994-01-31',
      expected: [
        '1994-01-31#960 1994-01-31T09:00:00Z',
        '1994-01-31#1080 1994-01-31T11:00:00Z',
        '1994-01-31#1380 1994-01-31T16:00:00Z',
      ],
    },
  ]);
});

describe('dates that a zone does not have', () => {
  const noonWindow = { rhythm: atOpening, windows: spans('12:00-12:30') };
  keep([
    {
      promise: 'Apia: fixed times leave out 2011-12-30',
      zone: 'Pacific/Apia',
      cadence: { rhythm: fixed('12:00') },
      from: '2011-12-29',
      to: '2011-12-31',
      expected: ['2011-12-29#720 2011-12-29T22:00:00Z', '2011-12-31#720 2011-12-30T22:00:00Z'],
    },
    {
      promise: 'Apia: windows leave out 2011-12-30',
      zone: 'Pacific/Apia',
      cadence: noonWindow,
      from: '2011-12-29',
      to: '2011-12-31',
      expected: ['2011-12-29#0 2011-12-29T22:00:00Z', '2011-12-31#0 2011-12-30T22:00:00Z'],
    },
    {
      promise: 'Apia: a window that would have begun on 2011-12-30 does not begin after it',
      zone: 'Pacific/Apia',
      cadence: { rhythm: atOpening, windows: spans('22:00-02:00') },
      from: '2011-12-29',
      to: '2011-12-31',
      expected: ['2011-12-29#0 2011-12-30T08:00:00Z', '2011-12-31#0 2011-12-31T08:00:00Z'],
    },
    {
      promise: 'Apia: a gap that spans the missing date is real time',
      zone: 'Pacific/Apia',
      cadence: { rhythm: fixed('00:10', '23:50'), gapMinutes: 30 },
      from: '2011-12-29',
      to: '2011-12-31',
      expected: ['2011-12-29#1430 2011-12-30T09:50:00Z', '2011-12-31#1430 2011-12-31T09:50:00Z'],
    },
    {
      promise: 'Kwajalein: there was no 1993-08-21',
      zone: 'Pacific/Kwajalein',
      cadence: { rhythm: fixed('08:00') },
      from: '1993-08-20',
      to: '1993-08-22',
      expected: ['1993-08-20#480 1993-08-20T20:00:00Z', '1993-08-22#480 1993-08-21T20:00:00Z'],
    },
    {
      promise: 'Kiritimati: 1994 had no last day',
      zone: 'Pacific/Kiritimati',
      cadence: noonWindow,
      from: '1994-12-30',
      to: '1995-01-01',
      expected: ['1994-12-30#0 1994-12-30T22:00:00Z', '1995-01-01#0 1994-12-31T22:00:00Z'],
    },
  ]);
});

describe('calendars and far years', () => {
  keep([
    {
      promise: 'Kathmandu is five hours and three quarters ahead',
      zone: 'Asia/Kathmandu',
      cadence: { rhythm: atOpening, windows: spans('17:00-20:30') },
      from: '2026-11-23',
      expected: ['2026-11-23#0 2026-11-23T11:15:00Z'],
    },
    {
      promise: 'a leap day is a day like any other',
      zone: 'America/New_York',
      cadence: { rhythm: fixed('12:00') },
      from: '2028-02-28',
      to: '2028-03-01',
      expected: [
        '2028-02-28#720 2028-02-28T17:00:00Z',
        '2028-02-29#720 2028-02-29T17:00:00Z',
        '2028-03-01#720 2028-03-01T17:00:00Z',
      ],
    },
    {
      promise: 'a window from the leap day reaches into March',
      zone: 'America/New_York',
      cadence: { rhythm: every(2), windows: spans('23:00-02:00') },
      from: '2028-02-29',
      expected: ['2028-02-29#0 2028-03-01T04:00:00Z', '2028-02-29#1 2028-03-01T06:00:00Z'],
    },
    {
      promise: 'a window from New Year’s Eve reaches into the new year',
      zone: 'Asia/Tokyo',
      cadence: { rhythm: every(2), windows: spans('23:00-02:00') },
      from: '1999-12-31',
      expected: ['1999-12-31#0 1999-12-31T14:00:00Z', '1999-12-31#1 1999-12-31T16:00:00Z'],
    },
    {
      promise: 'the end of 32-bit time passes unnoticed',
      zone: 'UTC',
      cadence: { rhythm: fixed('03:14', '03:30') },
      from: '2038-01-19',
      to: '2038-01-20',
      expected: [
        '2038-01-19#194 2038-01-19T03:14:00Z',
        '2038-01-19#210 2038-01-19T03:30:00Z',
        '2038-01-20#194 2038-01-20T03:14:00Z',
        '2038-01-20#210 2038-01-20T03:30:00Z',
      ],
    },
    {
      promise: '2060 is as near as tomorrow',
      zone: 'Asia/Tokyo',
      cadence: { rhythm: atOpening, windows: spans('17:00-20:30') },
      from: '2060-02-29',
      to: '2060-03-01',
      expected: ['2060-02-29#0 2060-02-29T08:00:00Z', '2060-03-01#0 2060-03-01T08:00:00Z'],
    },
    {
      promise: '1990 too, with the summer time of its day',
      zone: 'America/New_York',
      cadence: { rhythm: fixed('02:30') },
      from: '1990-04-01',
      expected: ['1990-04-01#150 1990-04-01T07:00:00Z'],
    },
  ]);
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
