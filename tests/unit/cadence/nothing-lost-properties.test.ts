import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence, Weekday } from '../../../core/cadence/cadence.ts';
import { activeDays, cadences, fixedTimes, patience, places, runs, seeds } from '../../world/arbitraries.ts';
import {
  ask,
  datesOf,
  firstFrom,
  hasDate,
  isQuiet,
  isWithin,
  minutesBetween,
  packed,
  roomOf,
  unpaused,
} from './cadence-said-again.ts';

describe('nothing is lost without a reason', { timeout: patience }, () => {
  test('as many varied moments come as the rhythm wants and the day has room for', () => {
    fc.assert(
      fc.property(unpaused, fc.integer({ min: 1, max: 6 }), (question, perDay) => {
        const cadence: Cadence = { ...question.cadence, rhythm: { kind: 'varied', perDay } };
        const date = question.from;
        const active = cadence.activeDays.includes(date.dayOfWeek as Weekday);
        const room = active ? packed(roomOf(cadence, date, question.zone), cadence.gapMinutes).length : 0;
        const found = ask({ ...question, cadence, to: date });
        expect(found.length).toBe(Math.min(perDay, cadence.ceiling, room));
        expect(found.map(({ id }) => id)).toEqual(found.map((_, index) => `${date}#${index}`));
      }),
      runs(60),
    );
  });

  test('every so many hours starts with the first open minute and waits for the next after each step', () => {
    fc.assert(
      fc.property(unpaused, fc.integer({ min: 1, max: 24 }), (question, hours) => {
        const cadence: Cadence = { ...question.cadence, rhythm: { kind: 'every', hours } };
        const date = question.from;
        const active = cadence.activeDays.includes(date.dayOfWeek as Weekday);
        const room = active ? roomOf(cadence, date, question.zone) : [];
        const expected = packed(room, Math.max(hours * 60, cadence.gapMinutes)).slice(0, cadence.ceiling);
        const found = ask({ ...question, cadence, to: date });
        expect(found.map(({ at }) => at.epochMilliseconds / 60_000)).toEqual(expected);
      }),
      runs(60),
    );
  });

  test('the day on which a pause ends has as many moments as the rhythm wants and its rest has room for', () => {
    fc.assert(
      fc.property(unpaused, fc.integer({ min: 0, max: 1500 }), (question, minutes) => {
        const { zone, from: date } = question;
        fc.pre(question.cadence.rhythm.kind !== 'fixed' && hasDate(zone, date));
        const { rhythm, ceiling, gapMinutes } = question.cadence;
        const pausedUntil = date.toZonedDateTime(zone).toInstant().add({ minutes });
        const end = pausedUntil.epochMilliseconds / 60_000;
        const cadence = { ...question.cadence, pausedUntil };
        const took = ask({ ...question, to: date }).filter(({ at }) => Temporal.Instant.compare(at, pausedUntil) < 0);
        fc.pre(took.length > 0);
        const rest = roomOf(cadence, date, zone).filter((minute) => end <= minute);
        const found = ask({ ...question, cadence, to: date });
        const room = Math.min(ceiling, packed(rest, gapMinutes).length);
        if (rhythm.kind === 'varied') expect(found.length).toBe(Math.min(rhythm.perDay, room));
        else expect(found.length > 0).toBe(room > 0);
      }),
      runs(100),
    );
  });

  test('a fixed time comes unless it is quiet or another one is too close to it', () => {
    fc.assert(
      fc.property(unpaused, fixedTimes, (question, rhythm) => {
        const { zone } = question;
        const cadence = { ...question.cadence, ceiling: 24, rhythm };
        const { activeDays, gapMinutes } = cadence;
        const momentsOn = (date: Temporal.PlainDate) =>
          activeDays.includes(date.dayOfWeek as Weekday) && hasDate(zone, date)
            ? rhythm.times.map((time) => firstFrom(date.toPlainDateTime(time), zone))
            : [];
        for (const date of datesOf(question)) {
          const found = ask({ ...question, cadence, from: date, to: date }).map(({ at }) => at.epochMilliseconds);
          const near = [-2, -1, 0, 1].flatMap((days) => momentsOn(date.add({ days })));
          const alone = momentsOn(date).filter(
            (at) => near.filter((other) => Math.abs(minutesBetween(at, other)) < gapMinutes).length === 1,
          );
          const awake = alone.filter((at) => !isQuiet(cadence, at.toZonedDateTimeISO(zone).toPlainTime()));
          expect(found).toEqual(expect.arrayContaining(awake.map((at) => at.epochMilliseconds)));
        }
      }),
      runs(400),
    );
  });

  test('what keeps a fixed time away comes itself: one less than the gap before it, or all that the ceiling allows', () => {
    fc.assert(
      fc.property(unpaused, fixedTimes, fc.option(fc.nat({ max: 5000 })), (question, rhythm, pauseMinutes) => {
        const { zone } = question;
        const start = question.from.toZonedDateTime(zone).toInstant();
        const pausedUntil = pauseMinutes === null ? null : start.add({ minutes: pauseMinutes });
        const cadence = { ...question.cadence, rhythm, pausedUntil };
        // Where each is too close to the next all around the clock, each day would depend on the day before, without end.
        fc.pre(longestRest(rhythm.times) >= cadence.gapMinutes + 180);
        const found = ask({ ...question, cadence, from: question.from.subtract({ days: 3 }) });
        const without = datesOf(question).flatMap((date) => {
          if (!cadence.activeDays.includes(date.dayOfWeek as Weekday) || !hasDate(zone, date)) return [];
          const full = found.filter((slot) => slot.date.equals(date)).length === cadence.ceiling;
          return rhythm.times
            .map((time) => firstFrom(date.toPlainDateTime(time), zone))
            .filter((at) => !isQuiet(cadence, at.toZonedDateTimeISO(zone).toPlainTime()) && !full)
            .filter((at) => !pausedUntil || Temporal.Instant.compare(pausedUntil, at) <= 0)
            .filter((at) => !found.some((one) => isWithin(minutesBetween(one.at, at), 0, cadence.gapMinutes)));
        });
        expect(without.map(String)).toEqual([]);
      }),
      runs(400),
    );
  });

  /** Windows with room to spare on every date: four hours by day, so that no clock change and no gap can use them up. */
  const roomy = fc
    .record({
      cadence: cadences,
      activeDays,
      perWeek: fc.integer({ min: 1, max: 7 }),
      startHour: fc.integer({ min: 8, max: 18 }),
      gapMinutes: fc.integer({ min: 15, max: 720 }),
    })
    .map(({ cadence, activeDays, perWeek, startHour, gapMinutes }): Cadence & { rhythm: { kind: 'weekly' } } => ({
      ...cadence,
      activeDays,
      windows: [{ from: new Temporal.PlainTime(startHour), to: new Temporal.PlainTime(startHour + 4) }],
      windowsOn: {},
      quiet: null,
      gapMinutes,
      rhythm: { kind: 'weekly', perWeek },
      pausedUntil: null,
    }));

  test('a week has just as many as the person wants, or one on each active day', () => {
    fc.assert(
      fc.property(roomy, seeds, places, (cadence, seed, { zone, date }) => {
        const monday = date.subtract({ days: date.dayOfWeek - 1 });
        const week = { cadence, seed, zone, from: monday, to: monday.add({ days: 6 }) };
        fc.pre(datesOf(week).every((day) => hasDate(zone, day)));
        const found = ask(week);
        expect(found.length).toBe(Math.min(cadence.rhythm.perWeek, cadence.activeDays.length));
        expect(new Set(found.map(({ date }) => date.toString())).size).toBe(found.length);
      }),
      runs(500),
    );
  });
});

/** The most minutes in which the clock shows none of these times. */
function longestRest(times: readonly Temporal.PlainTime[]): number {
  const minutes = times.map(({ hour, minute }) => hour * 60 + minute).sort((a, b) => a - b);
  return Math.max(0, ...minutes.map((from, index) => (minutes[index + 1] ?? (minutes[0] ?? 0) + 1440) - from));
}
