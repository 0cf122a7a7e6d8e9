import { describe } from 'vitest';
import { atOpening, every, fixed, keep, spans, varied } from './promised-slots.ts';

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
