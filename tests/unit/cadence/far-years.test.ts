import { describe } from 'vitest';
import { atOpening, every, fixed, keep, spans } from './promised-slots.ts';

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
