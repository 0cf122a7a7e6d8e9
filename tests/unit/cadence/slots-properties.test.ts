import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence, DayWindow, Slot, Weekday } from '../../../core/cadence/cadence.ts';
import { slots } from '../../../core/cadence/slots.ts';
import { activeDays, cadences, fixedTimes, patience, places, runs, seeds } from '../../world/arbitraries.ts';

// Nothing of the engine but `slots` is used here. What a cadence means is said a second time, by way of Temporal alone.

/** A cadence, a person and some dates of a zone, with a question that covers them. */
const questions = fc
  .record({ cadence: cadences, seed: seeds, place: places, days: fc.integer({ min: 1, max: 10 }) })
  .map(({ cadence, seed, place: { zone, date }, days }) => ({
    cadence,
    seed,
    zone,
    from: date,
    to: date.add({ days: days - 1 }),
  }));

type Question = typeof questions extends fc.Arbitrary<infer Value> ? Value : never;

/** The same without a pause, which would hide most slots from properties that are about something else. */
const unpaused = questions.map((question) => ({ ...question, cadence: { ...question.cadence, pausedUntil: null } }));

function ask({ cadence, seed, from, to, zone }: Question): Slot[] {
  return slots(cadence, seed, from, to, zone);
}

function plainly(found: readonly Slot[]): string[] {
  return found.map(({ id, date, at, until }) => `${id} ${date} ${at} ${until}`);
}

const compareWall = Temporal.PlainDateTime.compare;
const isWithin = (minutes: number, from: number, to: number) => from <= minutes && minutes < to;
const minutesBetween = (first: Temporal.Instant, second: Temporal.Instant) => first.until(second).total('minutes');

/** A window as it lies on the wall of one date. */
function onWall(
  window: DayWindow,
  date: Temporal.PlainDate,
): { from: Temporal.PlainDateTime; to: Temporal.PlainDateTime } {
  const nextDay = Temporal.PlainTime.compare(window.to, window.from) < 0;
  return {
    from: date.toPlainDateTime(window.from),
    to: date.add({ days: nextDay ? 1 : 0 }).toPlainDateTime(window.to),
  };
}

function windowsOf(cadence: Cadence, date: Temporal.PlainDate) {
  const windows = cadence.windowsOn[date.dayOfWeek as Weekday] ?? cadence.windows;
  return windows.map((window) => onWall(window, date));
}

function isOpen(cadence: Cadence, date: Temporal.PlainDate, wall: Temporal.PlainDateTime): boolean {
  const inWindow = windowsOf(cadence, date).some(
    ({ from, to }) => compareWall(from, wall) <= 0 && compareWall(wall, to) < 0,
  );
  return inWindow && !isQuiet(cadence, wall.toPlainTime());
}

function isQuiet({ quiet }: Cadence, time: Temporal.PlainTime): boolean {
  if (!quiet) return false;
  const begun = Temporal.PlainTime.compare(quiet.from, time) <= 0;
  const goesOn = Temporal.PlainTime.compare(time, quiet.to) < 0;
  const overnight = Temporal.PlainTime.compare(quiet.to, quiet.from) < 0;
  return overnight ? begun || goesOn : begun && goesOn;
}

/** The first moment that shows this on the clocks of the zone; `null` where the clocks skip it. */
function firstShown(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant | null {
  const moment = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return moment.toPlainDateTime().equals(wall) ? moment.toInstant() : null;
}

/** As `firstShown`; where the clocks skip it, the moment of the skip, at which the clock shows the first minute after. */
function firstFrom(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  const beforeSkip = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const skip = () => beforeSkip.getTimeZoneTransition('next')?.toInstant() ?? beforeSkip.toInstant();
  return firstShown(wall, zone) ?? skip();
}

/** Whether the zone has this date at all. */
function hasDate(zone: string, date: Temporal.PlainDate): boolean {
  return date.toZonedDateTime(zone).toPlainDate().equals(date);
}

/** Everything about one slot that its cadence forbids, in words. */
function faults({ cadence, zone }: Question, { id, date, at, until }: Slot): string[] {
  const { rhythm } = cadence;
  const wall = at.toZonedDateTimeISO(zone).toPlainDateTime();
  const hour = at.add({ hours: 1 });
  const end = rhythm.kind === 'fixed' ? hour : firstFrom(windowEnd(cadence, date, wall), zone);
  const latest = Temporal.Instant.compare(hour, end) > 0 ? hour : end;
  const rightMoment =
    rhythm.kind === 'fixed'
      ? rhythm.times.some((time) => firstFrom(date.toPlainDateTime(time), zone).equals(at))
      : isOpen(cadence, date, wall) && firstShown(wall, zone)?.equals(at);
  return [
    ...(new RegExp(`^${date}#\\d+$`).test(id) ? [] : ['is misnamed']),
    ...(at.epochMilliseconds % 60_000 === 0 ? [] : ['is not a whole minute']),
    ...(rightMoment ? [] : ['is outside its windows and times, or comes the second time']),
    ...(isQuiet(cadence, wall.toPlainTime()) ? ['is in the quiet hours'] : []),
    ...(cadence.activeDays.includes(date.dayOfWeek as Weekday) ? [] : ['is on a day off']),
    ...(cadence.pausedUntil && Temporal.Instant.compare(at, cadence.pausedUntil) < 0 ? ['is in the pause'] : []),
    ...(Temporal.Instant.compare(at, until) < 0 ? [] : ['is late before it is due']),
    ...(Temporal.Instant.compare(until, latest) <= 0 ? [] : [`may come late until ${until}, not just ${latest}`]),
  ].map((fault) => `${id} at ${at} (${wall}) ${fault}`);
}

/** Where the windows end that hold this wall minute, also through windows that touch; the quiet hours left aside. */
function windowEnd(cadence: Cadence, date: Temporal.PlainDate, wall: Temporal.PlainDateTime): Temporal.PlainDateTime {
  const windows = windowsOf(cadence, date);
  const longer = (end: Temporal.PlainDateTime): Temporal.PlainDateTime => {
    const next = windows.find(({ from, to }) => compareWall(from, end) <= 0 && compareWall(end, to) < 0);
    return next ? longer(next.to) : end;
  };
  return longer(wall);
}

/** The last moment that the open stretch around a slot still holds. */
function lastOpenMoment(cadence: Cadence, slot: Slot, zone: string): Temporal.Instant {
  let last = slot.at;
  let wall = slot.at.toZonedDateTimeISO(zone).toPlainDateTime();
  while (isOpen(cadence, slot.date, wall)) {
    last = firstShown(wall, zone) ?? last;
    wall = wall.add({ minutes: 1 });
  }
  return last;
}

/** Every moment that the cadence leaves open on one date, in order, minute by minute. */
function openMoments(cadence: Cadence, date: Temporal.PlainDate, zone: string): number[] {
  const found = new Set<number>();
  if (!hasDate(zone, date)) return [];
  for (const { from, to } of windowsOf(cadence, date)) {
    for (let wall = from; compareWall(wall, to) < 0; wall = wall.add({ minutes: 1 })) {
      if (isQuiet(cadence, wall.toPlainTime())) continue;
      const shown = firstShown(wall, zone);
      if (shown) found.add(shown.epochMilliseconds / 60_000);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * The open moments of a date that are the gap away from all that the two active dates before it could use. Only for
 * rhythms that use every active day.
 */
function roomOf(cadence: Cadence, date: Temporal.PlainDate, zone: string): number[] {
  const before = [1, 2]
    .map((days) => date.subtract({ days }))
    .filter((day) => cadence.activeDays.includes(day.dayOfWeek as Weekday))
    .flatMap((day) => openMoments(cadence, day, zone).slice(-1));
  return openMoments(cadence, date, zone).filter((minute) =>
    before.every((last) => last + cadence.gapMinutes <= minute),
  );
}

/** The earliest minutes that lie at least `step` apart. */
function packed(minutes: readonly number[], step: number): number[] {
  const kept: number[] = [];
  for (const minute of minutes) {
    const last = kept.at(-1);
    if (last === undefined || last + step <= minute) kept.push(minute);
  }
  return kept;
}

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

function datesOf({ from, to }: Pick<Question, 'from' | 'to'>): Temporal.PlainDate[] {
  return Array.from({ length: from.until(to).days + 1 }, (_, days) => from.add({ days }));
}
