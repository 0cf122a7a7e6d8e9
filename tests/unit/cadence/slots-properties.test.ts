import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Slot } from '../../../core/cadence/cadence.ts';
import { cadences, patience, runs } from '../../world/arbitraries.ts';
import {
  ask,
  datesOf,
  faults,
  hasDate,
  lastOpenMoment,
  minutesBetween,
  plainly,
  questions,
  unpaused,
} from './cadence-said-again.ts';

describe('whatever the cadence, the zone and the date', { timeout: patience }, () => {
  test('every slot keeps to windows, quiet hours, days and pause', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(ask(question).flatMap((slot) => faults(question, slot))).toEqual([]);
      }),
      runs(300),
    );
  });

  test('slots come in order, the gap apart, each with a name of its own', () => {
    fc.assert(
      fc.property(unpaused, (question) => {
        const found = ask(question);
        for (const [index, { at }] of found.entries()) {
          const before = found[index - 1];
          if (before) expect(minutesBetween(before.at, at)).toBeGreaterThanOrEqual(question.cadence.gapMinutes);
        }
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const named = found.map(({ date }) => date.toString());
        expect(named).toEqual([...named].sort());
      }),
      runs(500),
    );
  });

  test('no date has more slots than the ceiling and the rhythm allow', () => {
    fc.assert(
      fc.property(unpaused, (question) => {
        const { ceiling, rhythm } = question.cadence;
        const most = {
          fixed: 6,
          varied: 6,
          every: 24,
          weekly: 1,
          ...(rhythm.kind === 'varied' && { varied: rhythm.perDay }),
        };
        for (const ofDate of Object.values(Object.groupBy(ask(question), ({ date }) => date.toString()))) {
          expect(ofDate?.length).toBeLessThanOrEqual(Math.min(ceiling, most[rhythm.kind]));
        }
      }),
      runs(300),
    );
  });

  test('only the dates asked for answer, and only dates that the zone has', () => {
    fc.assert(
      fc.property(unpaused, (question) => {
        for (const { date } of ask(question)) {
          expect(Temporal.PlainDate.compare(question.from, date)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(date, question.to)).toBeLessThanOrEqual(0);
          expect(hasDate(question.zone, date)).toBe(true);
        }
      }),
      runs(300),
    );
  });

  test('the same question has the same answer, at once, in pieces and day by day', () => {
    fc.assert(
      fc.property(questions, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (question, cuts) => {
        const atOnce = plainly(ask(question));
        expect(plainly(ask(question))).toEqual(atOnce);
        const dates = datesOf(question);
        expect(plainly(dates.flatMap((date) => ask({ ...question, from: date, to: date })))).toEqual(atOnce);
        const starts = dates.filter((_, index) => index === 0 || cuts[index]);
        const pieces = starts.map((from, index) => ({
          from,
          to: starts[index + 1]?.subtract({ days: 1 }) ?? question.to,
        }));
        expect(plainly(pieces.flatMap((piece) => ask({ ...question, ...piece })))).toEqual(atOnce);
      }),
      runs(150),
    );
  });

  test('a question for years has the answer of each of its days', () => {
    fc.assert(
      fc.property(questions, fc.nat({ max: 700 }), fc.nat({ max: 700 }), (question, before, after) => {
        const from = question.from.subtract({ days: before });
        const years = ask({ ...question, from, to: question.to.add({ days: after }) });
        const asked = new Set(datesOf(question).map(String));
        expect(plainly(years.filter(({ date }) => asked.has(date.toString())))).toEqual(plainly(ask(question)));
      }),
      runs(25),
    );
  });

  /** A question, and a pause that ends some time in its days. */
  const endingPauses = fc.tuple(unpaused, fc.integer({ min: -86_400, max: 864_000 })).map(([question, seconds]) => {
    const pausedUntil = question.from.toZonedDateTime(question.zone).toInstant().add({ seconds });
    return { question, paused: { ...question, cadence: { ...question.cadence, pausedUntil } }, pausedUntil };
  });
  const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

  test('a pause leaves each date as many slots as it does not cover, or more, and none before its end', () => {
    fc.assert(
      fc.property(endingPauses, ({ question, paused, pausedUntil }) => {
        fc.pre(question.cadence.rhythm.kind !== 'fixed');
        const found = ask(paused);
        expect(found.filter(({ at }) => isBefore(at, pausedUntil))).toEqual([]);
        const later = ask(question).filter(({ at }) => !isBefore(at, pausedUntil));
        for (const date of datesOf(question)) {
          const [left, all] = [later, found].map((slots) => slots.filter((slot) => slot.date.equals(date)).length);
          expect(all).toBeGreaterThanOrEqual(left ?? 0);
        }
        // At a steady pace what is not covered stays as it is.
        if (question.cadence.rhythm.kind === 'every')
          expect(plainly(found)).toEqual(expect.arrayContaining(plainly(later)));
      }),
      runs(300),
    );
  });

  test('what a pause hides and what comes after it never have the same name', () => {
    fc.assert(
      fc.property(endingPauses, ({ question, paused, pausedUntil }) => {
        const hidden = ask(question).filter(({ at }) => isBefore(at, pausedUntil));
        const names = [...hidden, ...ask(paused)].map(({ id }) => id);
        expect(new Set(names).size).toBe(names.length);
      }),
      runs(300),
    );
  });

  test('dates of which a pause covers nothing, nor of the two before them, are as without it', () => {
    fc.assert(
      fc.property(endingPauses, ({ question, paused, pausedUntil }) => {
        const end = pausedUntil.toZonedDateTimeISO(question.zone).toPlainDate();
        const untouched = (slots: Slot[]) =>
          plainly(slots.filter(({ date }) => Temporal.PlainDate.compare(end.add({ days: 4 }), date) <= 0));
        expect(untouched(ask(paused))).toEqual(untouched(ask(question)));
      }),
      runs(300),
    );
  });

  test('after a pause, too, slots lie the gap apart, with the ceiling and the rhythm kept', () => {
    fc.assert(
      fc.property(endingPauses, ({ paused }) => {
        const found = ask(paused);
        for (const [index, { at }] of found.entries()) {
          const before = found[index - 1];
          if (before) expect(minutesBetween(before.at, at)).toBeGreaterThanOrEqual(paused.cadence.gapMinutes);
        }
        const { rhythm, ceiling } = paused.cadence;
        const most = rhythm.kind === 'varied' ? rhythm.perDay : rhythm.kind === 'weekly' ? 1 : ceiling;
        for (const ofDate of Map.groupBy(found, ({ date }) => date.toString()).values())
          expect(ofDate.length).toBeLessThanOrEqual(Math.min(ceiling, most));
      }),
      runs(300),
    );
  });

  test('slots do not depend on when the day starts, and switched off there are none', () => {
    fc.assert(
      fc.property(questions, cadences, (question, { dayStart }) => {
        const { cadence } = question;
        expect(plainly(ask({ ...question, cadence: { ...cadence, dayStart } }))).toEqual(plainly(ask(question)));
        expect(ask({ ...question, cadence: { ...cadence, on: false } })).toEqual([]);
      }),
      runs(100),
    );
  });

  test('a late nudge may come as long as its window is open, and at least an hour', () => {
    fc.assert(
      fc.property(unpaused, (question) => {
        const { cadence, zone } = question;
        const tooShort = ask(question).filter((slot) => {
          if (minutesBetween(slot.at, slot.until) < 60) return true;
          const last = cadence.rhythm.kind === 'fixed' ? slot.at : lastOpenMoment(cadence, slot, zone);
          return Temporal.Instant.compare(last, slot.until) >= 0;
        });
        expect(plainly(tooShort)).toEqual([]);
      }),
      runs(40),
    );
  });
});
