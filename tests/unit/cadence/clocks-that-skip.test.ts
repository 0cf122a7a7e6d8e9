import { describe } from 'vitest';
import { atOpening, every, fixed, keep, span, spans } from './promised-slots.ts';

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
