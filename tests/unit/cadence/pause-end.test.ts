import { describe, expect, test } from 'vitest';
import { pause, resume } from '../../../app/cadence/pause-nudges.ts';
import { readState } from '../../../app/nudges/read-state.ts';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence, weekdays } from '../../../core/cadence/defaults.ts';
import { previewWeek } from '../../../core/cadence/preview.ts';
import { type BackOffStep, backOffSteps, noBackOff } from '../../../core/nudges/back-off.ts';
import { nothingAround } from '../../../core/nudges/holds.ts';
import { came, type Nudge } from '../../../core/nudges/nudge.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { someOf } from '../../luck.ts';
import { patience } from '../../world/arbitraries.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { agreed } from '../settings/edits-to.ts';

/** The day on which a pause ends has its nudges in what is left of it. */

const zone = 'Europe/Berlin';
const at = (text: string, there = zone) => Temporal.PlainDateTime.from(text).toZonedDateTime(there).toInstant();
const time = (text: string) => Temporal.PlainTime.from(text);
const fixed = (...times: string[]) => ({ kind: 'fixed' as const, times: times.map(time) });
const byDay: Partial<Cadence> = { windows: [{ from: time('09:00'), to: time('21:00') }], quiet: null };

async function worldAt(local: string, change: Partial<Cadence>, seed = 'a seed', step: BackOffStep = 0) {
  const settings = freshSettings(seed, at(local));
  const cadence = { ...defaultCadence(), ...byDay, ...change };
  const backOff = { ...noBackOff, step, from: at(local).toZonedDateTimeISO(zone).toPlainDate() };
  const world = await newWorld(at(local).toString(), zone, { ...settings, cadence, backOff });
  await world.wake();
  return world;
}

const times = (world: FakeWorld, there = zone) =>
  world.nudges.map((shown) =>
    shown.at.toZonedDateTimeISO(there).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  );
const fates = (nudges: readonly Nudge[]) =>
  nudges.map(({ id, fate, reason }) => [id, fate, reason].filter(Boolean).join(' '));
const recordOn = async (world: FakeWorld, date: string) =>
  fates(await readNudges(world.now, world.zone)).filter((line) => line.startsWith(date));
/** What the preview on the options page announces for its first day. */
const announced = async (world: FakeWorld) => {
  const state = await readState(await readSettings(world.now), world.now, zone);
  return (previewWeek(state, world.now, zone)[0]?.moments ?? []).map((moment) =>
    moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  );
};
const forToday = { kind: 'days' as const, days: 1 as const };

test.each<[chosen: string, days: 1 | 3 | 7, ends: string]>([
  ['2026-11-23T23:30', 1, '2026-11-24T04:00'],
  ['2026-11-24T00:30', 1, '2026-11-24T04:00'],
  ['2026-11-24T03:59', 1, '2026-11-24T04:00'],
  ['2026-11-24T04:00', 1, '2026-11-25T04:00'],
  ['2026-11-23T23:30', 3, '2026-11-26T04:00'],
  ['2026-11-24T03:59', 3, '2026-11-26T04:00'],
  ['2026-11-24T04:00', 3, '2026-11-27T04:00'],
  ['2026-11-23T23:30', 7, '2026-11-30T04:00'],
  ['2026-11-24T00:30', 7, '2026-11-30T04:00'],
  ['2026-11-24T04:00', 7, '2026-12-01T04:00'],
  // The night in which the clock goes back shows 02:30 twice, and an hour of it lies before the day's start all the same.
  ['2026-10-25T02:30', 1, '2026-10-25T04:00'],
])('a night is of the day before: a pause chosen at %s for %i days ends at %s', async (chosen, days, ends) => {
  const world = await worldAt(chosen, {});
  await agreed(pause(world, { kind: 'days', days }, world.now, zone));
  expect((await readSettings(world.now)).cadence.pausedUntil).toEqual(at(ends));
});

test('a slot in the pause does not use up the day, and is recorded as skipped for it', async () => {
  const world = await worldAt('2026-11-22T12:00', {
    rhythm: { kind: 'every', hours: 2 },
    ceiling: 1,
    dayStart: time('09:01'),
  });
  await agreed(pause(world, forToday, world.now, zone));
  await world.runUntil(at('2026-11-23T21:00'));
  expect(times(world)).toEqual(['2026-11-23T11:00']);
  expect(await recordOn(world, '2026-11-23')).toEqual(['2026-11-23#0 skipped paused', '2026-11-23#1 shown']);
  await world.runUntil(at('2026-11-24T21:00'));
  expect(times(world)).toEqual(['2026-11-23T11:00', '2026-11-24T09:00']);
});

const rhythms: [name: string, change: Partial<Cadence>][] = [
  ['every two hours, once a day', { rhythm: { kind: 'every', hours: 2 }, ceiling: 1 }],
  ['every twelve hours', { rhythm: { kind: 'every', hours: 12 }, ceiling: 3 }],
  ['once a day', { rhythm: { kind: 'varied', perDay: 1 }, ceiling: 1 }],
  ['three times a day', { rhythm: { kind: 'varied', perDay: 3 }, ceiling: 3 }],
  ['seven times a week', { rhythm: { kind: 'weekly', perWeek: 7 }, ceiling: 1 }],
  ['at two fixed times, once a day', { rhythm: fixed('09:30', '17:00'), ceiling: 1 }],
  ['at fixed times closer than the gap', { rhythm: fixed('15:30', '16:15'), ceiling: 2 }],
];

/** One person of three while someone waits, another one for each rhythm. */
const seeds = (rhythm: string, step: number) => someOf(['a', 'b', 'c'], 1, 'pause', rhythm, step);

describe.each(rhythms)('%s', { timeout: patience }, (name, change) => {
  // 2026-11-23 is a Monday, and a date on which nudges come at every step: it is the first such date of its week.
  test.each(backOffSteps)(
    'at step %i, a pause that ends by itself at noon leaves the day a nudge, as announced',
    async (step) => {
      for (const seed of seeds(name, step)) {
        const world = await worldAt('2026-11-22T22:00', { ...change, dayStart: time('11:59') }, seed, step);
        await agreed(pause(world, forToday, world.now, zone));
        await world.runUntil(at('2026-11-23T11:00'));
        const promised = await announced(world);
        expect(promised.length).toBeGreaterThan(0);
        await world.runUntil(at('2026-11-23T21:30'));
        expect(times(world)).toEqual(promised);
      }
    },
  );

  test('a pause that is ended by hand leaves the day a nudge', async () => {
    for (const seed of seeds(name, 0)) {
      const world = await worldAt('2026-11-22T22:00', change, seed);
      await agreed(pause(world, { kind: 'days', days: 3 }, world.now, zone));
      await world.runUntil(at('2026-11-23T15:45'));
      await agreed(resume(world, world.now, zone));
      const promised = await announced(world);
      expect(promised.length).toBeGreaterThan(0);
      await world.runUntil(at('2026-11-23T21:30'));
      expect(times(world)).toEqual(promised);
    }
  });
});

test('two pauses in one day, both ended by hand, leave it its one nudge, and whoever had it has no other', async () => {
  for (const seed of ['a', 'b', 'c']) {
    const world = await worldAt('2026-11-23T08:00', { rhythm: { kind: 'varied', perDay: 1 }, ceiling: 1 }, seed);
    for (const [from, to] of [
      ['09:30', '11:00'],
      ['12:30', '14:00'],
      ['15:30', '17:00'],
    ]) {
      await world.runUntil(at(`2026-11-23T${from}`));
      await agreed(pause(world, forToday, world.now, zone));
      await world.runUntil(at(`2026-11-23T${to}`));
      await agreed(resume(world, world.now, zone));
    }
    await world.runUntil(at('2026-11-23T21:30'));
    expect(times(world), seed).toHaveLength(1);
    const nudges = await readNudges(world.now, zone);
    expect(nudges.filter(came)).toHaveLength(1);
  }
});

test('a nudge that was held when the pause began does not come after it, and another one does', async () => {
  const world = await worldAt('2026-11-23T08:00', { rhythm: { kind: 'every', hours: 4 }, ceiling: 2 });
  world.around = { ...nothingAround, fullscreen: true };
  await world.runUntil(at('2026-11-23T09:10'));
  await agreed(pause(world, forToday, world.now, zone));
  world.around = nothingAround;
  await world.runUntil(at('2026-11-23T10:00'));
  await agreed(resume(world, world.now, zone));
  await world.runUntil(at('2026-11-23T21:30'));
  expect(times(world)).toEqual(['2026-11-23T13:00', '2026-11-23T17:00']);
  expect(await recordOn(world, '2026-11-23')).toEqual([
    '2026-11-23#0 skipped paused',
    '2026-11-23#1 shown',
    '2026-11-23#2 shown',
  ]);
});

test('a pause that ends at noon because of a journey leaves the day its nudge', async () => {
  const tokyo = 'Asia/Tokyo';
  const world = await worldAt('2026-11-22T12:00', { rhythm: { kind: 'every', hours: 12 }, ceiling: 1 });
  await agreed(pause(world, forToday, world.now, zone));
  world.zone = tokyo;
  await world.wake();
  // It ends when it is 04:00 in Berlin.
  await world.runUntil(at('2026-11-23T21:30', tokyo));
  expect(times(world, tokyo)).toEqual(['2026-11-23T12:00']);
});

test('ending a pause that has ended changes nothing', async () => {
  const world = await worldAt('2026-11-23T08:00', { rhythm: { kind: 'varied', perDay: 3 }, ceiling: 3 });
  await world.runUntil(at('2026-11-23T13:00'));
  const before = await announced(world);
  await agreed(resume(world, world.now, zone));
  expect(await announced(world)).toEqual(before);
});

test('a pause that was ended while the clock ran ahead does not silence Tend once it is set right', async () => {
  const world = await worldAt('2026-11-22T12:00', { rhythm: fixed('18:00'), activeDays: weekdays });
  world.now = at('2026-12-22T12:00');
  await agreed(pause(world, forToday, world.now, zone));
  await agreed(resume(world, world.now, zone));
  world.now = at('2026-11-22T13:00');
  await world.wake();
  await world.runUntil(at('2026-11-22T18:00'));
  expect(times(world)).toEqual(['2026-11-22T18:00']);
});
