import { describe, expect, test } from 'vitest';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { putOff, putOffBy, readLaterOffer } from '../../../app/nudges/put-off.ts';
import { readState } from '../../../app/nudges/read-state.ts';
import { upcoming } from '../../../core/nudges/upcoming.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import type { FakeWorld } from '../../world/fake-world.ts';
import { clock, fixedAt, record, times } from './held-world.ts';
import { at, worldAt, zone } from './nudged-world.ts';

describe('whoever is done for today', () => {
  test.each([
    ['okay', 'practised'],
    ['badly', 'practised'],
    ['not_today', 'not_today'],
  ] as const)('and said "%s" is not nudged again before the next day', async (outcome, reason) => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['10:00', '18:00']));
    const today = await openToday(await readSettings(world.now), world.now, zone);
    await respond(today, outcome, '', world.now);
    const state = await readState(await readSettings(world.now), world.now, zone);
    expect(clock(upcoming(state, world.now, zone)[0]?.at ?? world.now)).toBe('2026-11-23T10:00');
    await world.wake();
    await world.runUntil(at('2026-11-23T09:00'));
    expect(times(world)).toEqual([]);
    const [first] = await record(world);
    if (first) expect(first).toContain(reason);
    await world.runUntil(at('2026-11-23T10:05'));
    expect(times(world)).toEqual(['2026-11-23T10:00']);
  });

  test('is not nudged even where the alarm rings all the same', async () => {
    const world = await worldAt('2026-11-22T17:00', fixedAt(['18:00']));
    const today = await openToday(await readSettings(world.now), world.now, zone);
    await respond(today, 'mixed', '', world.now);
    await world.runUntil(at('2026-11-22T18:30'));
    expect(times(world)).toEqual([]);
    expect(await record(world)).toEqual(['1080 skipped practised']);
  });
});

describe('three nudges were left alone, and then somebody says how', () => {
  test.each<[string, opened: string, said: string | null, step: number, next: string]>([
    [
      'today’s idea went: nudges come as often as before, from tomorrow on',
      '2026-11-25T08:00',
      '2026-11-25T09:00',
      0,
      '2026-11-26T18:00',
    ],
    ['yesterday’s went, before the day has turned', '2026-11-24T19:00', '2026-11-25T03:50', 0, '2026-11-25T18:00'],
    [
      'yesterday’s went, in a page that kept its day: today’s still has its nudge',
      '2026-11-24T19:00',
      '2026-11-25T09:00',
      0,
      '2026-11-25T18:00',
    ],
    ['nothing: they come half as often', '2026-11-24T19:00', null, 1, '2026-11-25T18:00'],
  ])('%s', async (_what, opened, said, step, next) => {
    const world = await worldAt('2026-11-22T09:00', fixedAt(['18:00']));
    await world.runUntil(at(opened));
    const day = await openToday(await readSettings(world.now), world.now, zone);
    await world.runUntil(at(said ?? '2026-11-25T09:00'));
    if (said) await respond(day, 'okay', '', world.now);
    await world.runUntil(at('2026-11-25T09:00'));
    await world.wake();
    const settings = await readSettings(world.now);
    expect(settings.backOff.step).toBe(step);
    const [first] = upcoming(await readState(settings, world.now, zone), world.now, zone);
    expect(clock(first?.at ?? world.now)).toBe(next);
  });
});

describe('"Later"', () => {
  const later = async (world: FakeWorld) => {
    const [first] = (await readLaterOffer(world.now, zone)).moments;
    if (!first) throw new Error('nothing is offered');
    await putOff(world, first.at, world.now, zone);
  };

  test('twice in a row, and the nudge rests until the next slot', async () => {
    const world = await worldAt('2026-11-22T10:00', fixedAt(['10:00']));
    await later(world);
    await world.runUntil(at('2026-11-22T10:31'));
    await later(world);
    await world.runUntil(at('2026-11-22T11:05'));
    expect(times(world)).toHaveLength(3);
    expect(await readLaterOffer(world.now, zone)).toEqual({ moments: [], rests: true });
    await putOffBy(world, ['half_hour', 'tomorrow'], world.now, zone);
    await world.runUntil(at('2026-11-23T09:59'));
    expect(times(world)).toHaveLength(3);
    expect(world.dot).toBe(false);
    await world.runUntil(at('2026-11-23T10:00'));
    expect(times(world)).toHaveLength(4);
    expect((await readLaterOffer(world.now, zone)).rests).toBe(false);
  });

  test('without a nudge that waits does not use up the Laters', async () => {
    const world = await worldAt('2026-11-22T10:00', fixedAt(['18:00']));
    for (let time = 0; time < 4; time += 1) await later(world);
    expect((await readLaterOffer(world.now, zone)).rests).toBe(false);
  });
});
