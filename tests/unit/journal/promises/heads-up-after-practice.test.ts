import { describe, expect, test } from 'vitest';
import { respond } from '../../../../app/day/respond.ts';
import { openToday } from '../../../../app/day/today.ts';
import { makePromise } from '../../../../app/journal/add-promise.ts';
import { answerPromise, type Open } from '../../../../app/journal/answer-promise.ts';
import { putOffBy } from '../../../../app/nudges/put-off.ts';
import { readState } from '../../../../app/nudges/read-state.ts';
import { previewWeek } from '../../../../core/cadence/preview.ts';
import type { LaterChoice } from '../../../../core/nudges/later.ts';
import { nextComing } from '../../../../core/nudges/upcoming.ts';
import { readSettings } from '../../../../platform/storage/settings-store.ts';
import type { FakeWorld } from '../../../world/fake-world.ts';
import { clock, fixedAt, record, times } from '../../nudges/held-world.ts';
import { at, worldAt, zone } from '../../nudges/nudged-world.ts';
import { due } from '../own-promises.ts';

const headsUp = 'Something you planned is coming up.';
const said = (world: FakeWorld) =>
  world.nudges.map(({ options }) => (options.message === headsUp ? 'promise' : 'idea'));

async function practise(world: FakeWorld, outcome: 'okay' | 'badly' | 'not_today' = 'okay') {
  const today = await openToday(await readSettings(world.now), world.now, zone);
  await respond(today, outcome, '', world.now);
  await world.wake();
}

const promise = async (world: FakeWorld, text: string) => {
  const words = { what: 'Call my sister', to: 'Anna', series: null, asked: false };
  return ((await makePromise({ ...words, due: due(text) }, true, world.now)) ?? expect.unreachable()) as Open;
};

const stateOf = async (world: FakeWorld) => readState(await readSettings(world.now), world.now, zone);
const announced = async (world: FakeWorld) => {
  const next = nextComing(await stateOf(world), world.now, zone);
  return next && clock(next.at);
};
const announcedToday = async (world: FakeWorld) =>
  previewWeek(await stateOf(world), world.now, zone)[0]?.moments.map(clock);

describe('whoever has practised before the day’s slot', () => {
  test.each<[string, outcome: 'okay' | 'badly' | 'not_today', due: string, told: string[]]>([
    ['is told of a promise that is due tomorrow', 'okay', '2026-11-23', ['2026-11-22T18:00']],
    ['is told of one that is due today', 'badly', '2026-11-22', ['2026-11-22T18:00']],
    ['is not told of one that is over by then', 'okay', '2026-11-22T17:00', []],
    ['is not told of one of which tomorrow’s nudge can tell', 'okay', '2026-11-24', []],
    ['and wants nothing more today is told of nothing', 'not_today', '2026-11-23', []],
  ])('%s', async (_what, outcome, text, told) => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['18:00', '20:00']));
    await promise(world, text);
    await practise(world, outcome);
    expect(await announced(world)).toBe(told[0] ?? '2026-11-23T18:00');
    await world.runUntil(at('2026-11-23T09:00'));
    expect(times(world)).toEqual(told);
    expect(said(world)).toEqual(told.map(() => 'promise'));
  });

  test('is told of one that was made after it, and then of nothing more that day', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['18:00', '19:00', '20:00']));
    await practise(world);
    await world.runUntil(at('2026-11-22T10:00'));
    await promise(world, '2026-11-23');
    await world.runUntil(at('2026-11-23T18:05'));
    expect(said(world)).toEqual(['promise', 'idea']);
    expect((await record(world)).slice(0, 3)).toEqual([
      '1080 shown',
      '1140 skipped practised',
      '1200 skipped practised',
    ]);
  });

  test.each<[string, dues: string[], told: string[]]>([
    ['as often as there are promises to tell of', ['2026-11-23', '2026-11-22T19:30'], ['18:00', '19:00']],
    ['in time for each', ['2026-11-23', '2026-11-22T17:30'], ['18:00']],
    [
      'not oftener than the ceiling allows',
      ['2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23'],
      ['18:00', '19:00', '20:00'],
    ],
    ['once', ['2026-11-23'], ['18:00']],
  ])('is told %s, as the seven days of the options page say', async (_what, dues, told) => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['18:00', '19:00', '20:00', '21:00']));
    for (const text of dues) await promise(world, text);
    await practise(world);
    const moments = told.map((time) => `2026-11-22T${time}`);
    expect(await announcedToday(world)).toEqual(moments);
    await world.runUntil(at('2026-11-23T09:00'));
    expect(times(world)).toEqual(moments);
  });

  test('is told by one that waits, and so by no later one', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['18:00', '20:00']));
    await promise(world, '2026-11-23');
    await practise(world);
    world.around = { ...world.around, fullscreen: true };
    await world.runUntil(at('2026-11-22T18:05'));
    expect(await announcedToday(world)).toEqual([]);
    world.around = { ...world.around, fullscreen: false };
    await world.runUntil(at('2026-11-22T23:00'));
    expect(times(world)).toEqual(['2026-11-22T18:10']);
  });

  test('is told once, in a rhythm that no other nudge serves in time', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['18:00'], { activeDays: [7] }));
    await promise(world, '2026-11-26');
    await practise(world);
    await world.runUntil(at('2026-11-28T18:05'));
    expect(said(world)).toEqual(['promise']);
  });

  test('is not told of one that was kept before the slot', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['18:00']));
    const made = await promise(world, '2026-11-23');
    await practise(world);
    await answerPromise(made, 'kept', world.now, zone);
    await world.runUntil(at('2026-11-22T20:00'));
    expect(said(world)).toEqual([]);
    expect(await record(world)).toEqual(['1080 skipped practised']);
  });

  test('is told of it at a better moment, where this one is none', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['18:00']));
    await promise(world, '2026-11-23');
    await practise(world);
    world.around = { ...world.around, fullscreen: true };
    await world.runUntil(at('2026-11-22T18:05'));
    expect(said(world)).toEqual([]);
    world.around = { ...world.around, fullscreen: false };
    await world.runUntil(at('2026-11-22T18:30'));
    expect(said(world)).toEqual(['promise']);
  });

  test('has no nudge above the ceiling for it', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['10:00', '18:00'], { ceiling: 1 }));
    await world.runUntil(at('2026-11-22T10:05'));
    await practise(world);
    await promise(world, '2026-11-23');
    await world.runUntil(at('2026-11-22T20:00'));
    expect(said(world)).toEqual(['idea']);
  });

  test.each<[string, LaterChoice, slots: string[], told: string[]]>([
    ['in half an hour', 'half_hour', ['18:00', '20:00'], ['2026-11-22T18:00', '2026-11-22T18:30']],
    ['tomorrow, and not before', 'tomorrow', ['18:00', '20:00'], ['2026-11-22T18:00', '2026-11-23T18:00']],
  ])('and puts off what tells of a promise is told of it again %s', async (_what, choice, slots, told) => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(slots));
    await promise(world, '2026-11-23');
    await practise(world);
    await world.runUntil(at('2026-11-22T18:00'));
    await putOffBy(world, [choice], world.now, zone);
    expect(await announced(world)).toBe(told[1]);
    await world.runUntil(at('2026-11-23T18:05'));
    expect(times(world).slice(0, 2)).toEqual(told);
    expect(said(world).slice(0, 2)).toEqual(['promise', 'promise']);
    expect(said(world).slice(2)).not.toContain('promise');
  });
});
