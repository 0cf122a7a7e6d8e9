import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { CadenceSentence } from '../../../components/cadence/CadenceSentence.tsx';
import { LimitFields } from '../../../components/cadence/LimitFields.tsx';
import { WindowFields } from '../../../components/cadence/WindowFields.tsx';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { atOpening, every, fixed, keep, slotsOf, span, spans } from './promised-slots.ts';

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

describe('what ends on the day after it began says so', () => {
  const said = (cadence: Cadence) => {
    const props = { cadence, problems: [], onEdit: () => {} };
    const parts = [h(CadenceSentence, props), h(WindowFields, props), h(LimitFields, props)];
    return parts.map(
      (part) =>
        renderToString(part)
          .replace(/<[^>]*>/g, ' ')
          .match(/the next day/g)?.length ?? 0,
    );
  };
  const night = spans('23:00-20:30');
  const [quiet = null] = spans('22:00-07:00');
  test.each<[string, Partial<Cadence>, number[]]>([
    ['a window, in the sentence and beside its field', { windows: night, quiet: null }, [1, 1, 0]],
    ['a window of a weekday, beside its field', { windowsOn: { 3: night }, quiet: null }, [0, 1, 0]],
    ['quiet hours', { quiet }, [0, 0, 1]],
    ['none that ends on the same day', { quiet: null }, [0, 0, 0]],
  ])('%s', (_, change, expected) => {
    expect(said({ ...defaultCadence(), ...change })).toEqual(expected);
  });
});
