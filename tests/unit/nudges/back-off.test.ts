import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepRhythm, noteTold } from '../../../app/cadence/keep-rhythm.ts';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { answerWaiting, noteDismissed } from '../../../app/nudges/answer-nudge.ts';
import { readState } from '../../../app/nudges/read-state.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import type { Cadence, Rhythm, Weekday } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { type BackOff, type BackOffStep, noBackOff } from '../../../core/nudges/back-off.ts';
import { nextBackOff } from '../../../core/nudges/back-off-step.ts';
import type { Rule } from '../../../core/nudges/delivery-state.ts';
import { easedSlots } from '../../../core/nudges/eased-slots.ts';
import { type Answer, type Nudge, recordOf } from '../../../core/nudges/nudge.ts';
import { upcoming } from '../../../core/nudges/upcoming.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { cadences, dates, runs } from '../../world/arbitraries.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { agreed } from '../settings/edits-to.ts';

const zone = 'Europe/Berlin';
const dayStart = Temporal.PlainTime.from('04:00');
const first = Temporal.PlainDate.from('2026-11-22');
const at = (date: Temporal.PlainDate, time: string) =>
  date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();

/** A nudge that came at 18:00 on the given day, counted from the first. */
function nudge(day: number, answer: Answer | null): Nudge {
  const date = first.add({ days: day });
  const since = at(date, '18:00');
  return { ...recordOf({ id: `${date}#0`, at: since, until: since }, 'shown', since), answer };
}

/** One nudge a day with these answers (`-`: none came), looked back at on the day after the last. */
function lookedBackAt(answers: readonly (Answer | null | '-')[], practised: readonly number[] = []): BackOff {
  const nudges = answers.flatMap((answer, day) => (answer === '-' ? [] : [nudge(day, answer)]));
  const days = practised.map((day) => first.add({ days: day }));
  const today = first.add({ days: answers.length });
  return nextBackOff({ ...noBackOff, from: first }, nudges, days, today, { dayStart, zone });
}

describe('Tend backs off', () => {
  test.each<[string, BackOff, Partial<BackOff>]>([
    ['not after two that were left alone', lookedBackAt([null, null]), { step: 0, ignored: 2 }],
    ['after three that were left alone', lookedBackAt([null, null, null]), { step: 1, told: false }],
    ['after three that were closed', lookedBackAt(['dismissed', 'dismissed', 'dismissed']), { step: 1 }],
    ['not where one of them was answered', lookedBackAt([null, null, 'opened', null]), { step: 0, ignored: 1 }],
    ['not by what was put off', lookedBackAt(['later', 'later', 'later']), { step: 0, ignored: 0 }],
    ['not by days without a nudge', lookedBackAt([null, '-', '-', null, '-']), { step: 0, ignored: 2 }],
    ['once more after three more', lookedBackAt([null, null, null, null, null, null]), { step: 2, told: false }],
    ['no further than that', lookedBackAt(Array.from({ length: 30 }, () => null)), { step: 2 }],
    ['and an answer alone keeps it where it is', lookedBackAt([null, null, null, 'opened']), { step: 1, ignored: 0 }],
    [
      'and a practised day ends it',
      lookedBackAt([null, null, null, null, null, null, '-'], [6]),
      { step: 0, told: true },
    ],
    ['and today’s practice ends it at once', lookedBackAt([null, null, null], [3]), { step: 0 }],
  ])('%s', (_name, backOff, expected) => {
    expect(backOff).toMatchObject(expected);
  });

  test('by no nudge twice, where a flight brings a day back', () => {
    const nudges = [nudge(0, null), nudge(1, null)];
    const there = nextBackOff({ ...noBackOff, from: first }, nudges, [], first.add({ days: 2 }), { dayStart, zone });
    const west = { dayStart, zone: 'America/Anchorage' };
    const landed = nextBackOff(there, nudges, [], first.add({ days: 1 }), west);
    expect(nextBackOff(landed, nudges, [], first.add({ days: 3 }), west)).toMatchObject({ step: 0, ignored: 2 });
  });

  test('anew where the clock ran ahead and was set right', () => {
    const ahead = { ...noBackOff, from: first.add({ days: 40 }) };
    expect(nextBackOff(ahead, [], [], first, { dayStart, zone })).toMatchObject({ from: first });
  });

  test('the same way whether it looks each day or once for all, and looking twice changes nothing', () => {
    const answer = fc.constantFrom<(Answer | null | '-')[]>(null, null, null, 'dismissed', 'opened', 'later', '-');
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 14 }),
        fc.array(fc.nat({ max: 14 }), { maxLength: 2 }),
        (answers, practised) => {
          const days = practised.filter((day) => day < answers.length);
          const nudges = answers.flatMap((one, day) => (one === '-' ? [] : [nudge(day, one)]));
          let daily: BackOff = { ...noBackOff, from: first };
          for (let day = 0; day <= answers.length; day += 1) {
            const today = first.add({ days: day });
            const until = days.filter((one) => one <= day).map((one) => first.add({ days: one }));
            for (let twice = 0; twice < 2; twice += 1)
              daily = nextBackOff(daily, nudges, until, today, { dayStart, zone });
          }
          expect(daily).toEqual(lookedBackAt(answers, days));
        },
      ),
      runs(100),
    );
  });
});

describe('the eased rhythm', () => {
  const last = first.add({ days: 69 });
  const perWeek = (cadence: Cadence, step: BackOffStep) =>
    easedSlots({ cadence, seed: 'a seed', step }, first, last, zone).length / 10;
  const rhythm = (one: Rhythm): Cadence => ({ ...defaultCadence(), rhythm: one, ceiling: 3, gapMinutes: 15 });
  const times = (...list: string[]) => list.map((time) => Temporal.PlainTime.from(time));

  test.each<[string, Cadence]>([
    ['once a day', rhythm({ kind: 'varied', perDay: 1 })],
    ['three times a day', rhythm({ kind: 'varied', perDay: 3 })],
    ['one fixed time', rhythm({ kind: 'fixed', times: times('18:00') })],
    ['two fixed times', rhythm({ kind: 'fixed', times: times('10:00', '18:00') })],
    ['five times a week', rhythm({ kind: 'weekly', perWeek: 5 })],
    ['every hour', rhythm({ kind: 'every', hours: 1 })],
  ])('of %s is half of it, and then once a week', (_name, cadence) => {
    expect(perWeek(cadence, 1) / perWeek(cadence, 0)).toBeCloseTo(0.5, 0.7);
    expect(perWeek(cadence, 2)).toBeCloseTo(1, 0);
  });

  const daysOfWeek: readonly Weekday[][] = [
    [7],
    [1, 5],
    [2, 4],
    [1, 3, 5],
    [1, 2, 3, 4, 5],
    [5, 6, 7],
    [1, 2, 3, 4, 6, 7],
  ];

  const weeks = daysOfWeek.map((activeDays) => ({ activeDays, days: activeDays.join(', ') }));

  test.each(weeks)('of the weekdays $days is half of every two weeks, and then never more than one a week', (week) => {
    const { activeDays } = week;
    const cadence = { ...rhythm({ kind: 'varied', perDay: 1 }), activeDays };
    const inWeeks = (step: BackOffStep, weeks: number) => {
      const monday = Temporal.PlainDate.from('2026-11-23');
      return Array.from({ length: 10 }, (_, index) => {
        const from = monday.add({ weeks: index * weeks });
        return easedSlots({ cadence, seed: 'a seed', step }, from, from.add({ days: 7 * weeks - 1 }), zone).length;
      });
    };
    expect(new Set(inWeeks(1, 2))).toEqual(new Set([activeDays.length]));
    const [fewest, most] = activeDays.length === 1 ? [0, 1] : [1, 1];
    expect(new Set(inWeeks(2, 1))).toEqual(new Set([fewest, most]));
  });

  test('is always a part of the person’s own, and the same whether asked day by day or at once', () => {
    fc.assert(
      fc.property(cadences, dates, fc.constantFrom<(1 | 2)[]>(1, 2), (cadence, date, step) => {
        const rule = { cadence, seed: 'a seed', step };
        const until = date.add({ days: 10 });
        const ids = (from: Temporal.PlainDate, to: Temporal.PlainDate, one = rule as Rule) =>
          easedSlots(one, from, to, zone).map(({ id }) => id);
        const eased = ids(date, until);
        const before = ids(date, until, { ...rule, step: step === 2 ? 1 : 0 });
        expect(eased.filter((id) => !before.includes(id))).toEqual([]);
        const daily = Array.from({ length: 11 }, (_, days) => date.add({ days })).flatMap((one) => ids(one, one));
        expect(daily).toEqual(eased);
      }),
      runs(100),
    );
  });
});

describe('in the life of a person', () => {
  const cadence: Cadence = {
    ...defaultCadence(),
    rhythm: { kind: 'fixed', times: [Temporal.PlainTime.from('18:00')] },
  };
  const begin = async () => {
    const now = at(first, '12:00');
    const world = await newWorld(now.toString(), zone, { ...freshSettings('a seed', now), cadence });
    await world.wake();
    return world;
  };
  const days = async (world: FakeWorld, count: number) => {
    const shown = world.nudges.length;
    await world.runUntil(world.now.add({ hours: 24 * count }));
    return world.nudges.length - shown;
  };
  const step = async (world: FakeWorld) => (await readSettings(world.now)).backOff.step;

  test('three nudges left alone halve the rhythm, three more make it weekly, and a practised day brings it back', async () => {
    const world = await begin();
    expect(await days(world, 3)).toBe(3);
    expect(await days(world, 7)).toBe(4);
    expect(await step(world)).toBe(2);
    expect(await days(world, 28)).toBe(4);
    const today = await openToday(await readSettings(world.now), world.now, zone);
    await respond(today, 'okay', '', world.now);
    await world.wake();
    expect(await step(world)).toBe(0);
    await answerWaiting(world, 'opened', world.now, zone);
    expect(await days(world, 3)).toBeGreaterThanOrEqual(2);
  });

  test('a nudge that could not be shown was not left alone', async () => {
    const world = await begin();
    Object.assign(world, { notifications: undefined });
    await days(world, 8);
    expect(await step(world)).toBe(0);
  });

  test('what is announced comes, also after a pause in the middle of a week', async () => {
    const now = at(first, '12:00');
    const paused = { ...cadence, pausedUntil: at(first.add({ days: 3 }), '04:00') };
    const backOff = { ...noBackOff, step: 2 as const, from: first };
    const world = await newWorld(now.toString(), zone, { ...freshSettings('a seed', now), cadence: paused, backOff });
    await world.wake();
    for (let week = 0; week < 3; week += 1) {
      const [next] = upcoming(await readState(await readSettings(world.now), world.now, zone), world.now, zone);
      if (!next) return expect.unreachable();
      await world.runUntil(next.at);
      expect(world.nudges.at(-1)?.at.equals(next.at)).toBe(true);
      await answerWaiting(world, 'opened', world.now, zone);
    }
  });

  test('nudges that were closed count like those that nobody answered', async () => {
    const world = await begin();
    for (let day = 0; day < 3; day += 1) {
      await days(world, 1);
      await noteDismissed(world.now, zone);
    }
    await days(world, 1);
    expect(await step(world)).toBe(1);
  });

  test('"keep my rhythm" keeps it, however many are left alone', async () => {
    const world = await begin();
    await days(world, 4);
    expect((await readSettings(world.now)).backOff).toMatchObject({ step: 1, told: false });
    await noteTold(world.now);
    expect((await readSettings(world.now)).backOff).toMatchObject({ step: 1, told: true });
    await agreed(keepRhythm(world, world.now, zone));
    expect(await days(world, 14)).toBe(14);
    expect(await step(world)).toBe(0);
  });

  test('a rhythm that the person chooses anew is theirs', async () => {
    const world = await begin();
    await days(world, 4);
    const edit = { kind: 'set', field: 'rhythm', to: cadence.rhythm } as const;
    await agreed(saveEdits(world, [{ kind: 'cadence', edit }], world.now, zone));
    expect((await readSettings(world.now)).backOff).toMatchObject({ step: 0, ignored: 0, kept: false });
    expect(await days(world, 3)).toBe(3);
  });
});
