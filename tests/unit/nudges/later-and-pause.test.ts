import { describe, expect, test } from 'vitest';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { type PauseChoice, pauseEnd } from '../../../core/cadence/pause.ts';
import { laterMoments, plannedNudge } from '../../../core/nudges/later.ts';

const zone = 'Europe/Berlin';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const local = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
const date = (text: string) => Temporal.PlainDate.from(text);

describe('"Later" can mean', () => {
  const fixed = { ...defaultCadence(), rhythm: { kind: 'fixed' as const, times: [Temporal.PlainTime.from('17:30')] } };
  const atNight = {
    ...fixed,
    quiet: null,
    ceiling: 2,
    rhythm: { kind: 'fixed' as const, times: ['00:45', '17:30'].map((time) => Temporal.PlainTime.from(time)) },
  };
  const lateInTheDay = {
    ...fixed,
    quiet: null,
    rhythm: { kind: 'fixed' as const, times: [Temporal.PlainTime.from('18:56')] },
  };
  const weekdaysOnly = { ...fixed, activeDays: [1, 2, 3, 4, 5] as const };

  test.each([
    [
      'in the afternoon, three things',
      fixed,
      '2026-11-22T15:10:20',
      ['half_hour 2026-11-22T15:41', 'evening 2026-11-22T19:00', 'tomorrow 2026-11-23T17:30'],
    ],
    [
      'in the evening, not "this evening"',
      fixed,
      '2026-11-22T18:40',
      ['half_hour 2026-11-22T19:10', 'tomorrow 2026-11-23T17:30'],
    ],
    ['close to quiet hours, only tomorrow', fixed, '2026-11-22T21:10', ['tomorrow 2026-11-23T17:30']],
    [
      'where tomorrow has no slot, this time tomorrow',
      weekdaysOnly,
      '2026-11-27T18:40',
      ['half_hour 2026-11-27T19:10', 'tomorrow 2026-11-28T18:40'],
    ],
    [
      'the evening before the clock changes, the wall clock of tomorrow',
      weekdaysOnly,
      '2027-03-27T18:40',
      ['half_hour 2027-03-27T19:10', 'tomorrow 2027-03-28T18:40'],
    ],
    [
      'in the small hours, the day that begins after the night, and nothing of it that is past',
      atNight,
      '2026-11-23T01:30',
      ['half_hour 2026-11-23T02:00', 'tomorrow 2026-11-23T17:30', 'evening 2026-11-23T19:00'],
    ],
    [
      'close to this evening, only the half hour',
      fixed,
      '2026-11-22T18:10',
      ['half_hour 2026-11-22T18:40', 'tomorrow 2026-11-23T17:30'],
    ],
    [
      'in the small hours, not "this evening" four minutes after the slot',
      lateInTheDay,
      '2026-11-23T01:30',
      ['half_hour 2026-11-23T02:00', 'tomorrow 2026-11-23T18:56'],
    ],
  ])('%s', (_what, cadence, now, expected) => {
    const moments = laterMoments({ cadence, seed: 'a seed', step: 0 }, at(now), zone);
    expect(moments.map((one) => `${one.choice} ${local(one.at)}`)).toEqual(expected);
  });

  test.each([
    ['2026-11-22T19:00', '2026-11-22#later-1140'],
    ['2026-11-23T17:30', '2026-11-23#later-1050'],
    ['2026-11-23T00:10', '2026-11-22#later-10'],
  ])('%s, and it is planned, also where the cadence has a slot then', (moment, id) => {
    const planned = plannedNudge({ cadence: fixed, nudges: [] }, at(moment), at('2026-11-22T18:00'), zone);
    expect(planned).toMatchObject({ id, fate: 'planned' });
  });
});

describe('a pause', () => {
  test.each<[string, PauseChoice, string]>([
    ['for today ends when tomorrow begins', { kind: 'days', days: 1 }, '2026-11-23T04:00'],
    ['for three days', { kind: 'days', days: 3 }, '2026-11-25T04:00'],
    ['for a week', { kind: 'days', days: 7 }, '2026-11-29T04:00'],
    ['until a date ends when that day begins', { kind: 'until', date: date('2026-12-24') }, '2026-12-24T04:00'],
    ['until a date that is past ends tomorrow', { kind: 'until', date: date('2020-01-01') }, '2026-11-23T04:00'],
    ['until a date beyond a year ends within one', { kind: 'until', date: date('2099-01-01') }, '2027-11-23T04:00'],
  ])('%s', (_what, choice, end) => {
    expect(local(pauseEnd(choice, date('2026-11-22'), zone, Temporal.PlainTime.from('04:00')))).toBe(end);
  });
});
