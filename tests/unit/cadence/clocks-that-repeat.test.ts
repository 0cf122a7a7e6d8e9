import { describe } from 'vitest';
import { every, fixed, keep, spans } from './promised-slots.ts';

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
