import { describe, expect, test } from 'vitest';
import { answerWaiting } from '../../../app/nudges/answer-nudge.ts';
import { readState } from '../../../app/nudges/read-state.ts';
import { nothingAround } from '../../../core/nudges/holds.ts';
import { type HoldReason, holdReasons } from '../../../core/nudges/nudge.ts';
import { nextComing } from '../../../core/nudges/upcoming.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { clock, comesBack, fixedAt, record, times } from './held-world.ts';
import { at, worldAt, zone } from './nudged-world.ts';

const without = (reason: HoldReason, settings: Settings): Settings => ({
  ...settings,
  holds: { ...settings.holds, [reason]: false },
});

describe('a due nudge is held', () => {
  test.each(holdReasons)('while %s, and comes after it', async (reason) => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    world.around = { ...nothingAround, [reason]: true };
    await world.runUntil(at('2026-11-22T18:20'));
    expect(times(world)).toEqual([]);
    expect(world.dot).toBe(false);
    expect(await record(world)).toEqual([`1080 held held for ${reason}`]);
    await comesBack(world, '2026-11-22T18:25');
    expect(times(world)).toEqual(['2026-11-22T18:25']);
    expect(await record(world)).toEqual([`1080 shown held for ${reason}`]);
  });

  test.each(holdReasons)('not for %s where the person switched that off', async (reason) => {
    const world = await worldAt('2026-11-22T17:50', without(reason, fixedAt(['18:00'])));
    world.around = { ...nothingAround, [reason]: true };
    await world.runUntil(at('2026-11-22T18:01'));
    expect(times(world)).toEqual(['2026-11-22T18:00']);
  });

  test('for half an hour at most by a tab that can be heard, since that may be music all day', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    world.around = { ...nothingAround, audible: true };
    await world.runUntil(at('2026-11-22T20:00'));
    expect(times(world)).toEqual(['2026-11-22T18:30']);
  });

  test('for no longer than that where being away and being heard take turns', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00'], { gapMinutes: 15 }));
    await world.runUntil(at('2026-11-22T17:59'));
    for (let minutes = 0; minutes < 60; minutes += 10) {
      world.around = { ...nothingAround, ...(minutes % 20 === 0 ? { audible: true } : { away: true }) };
      await world.wake();
      await world.runUntil(world.now.add({ minutes: 10 }));
    }
    expect(times(world)).toHaveLength(1);
  });

  test('and no other is announced for which it leaves no room', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00', '19:30', '21:00'], { gapMinutes: 60 }));
    world.around = { ...nothingAround, fullscreen: true };
    await world.runUntil(at('2026-11-22T18:48'));
    const state = await readState(await readSettings(world.now), world.now, zone);
    expect(clock(nextComing(state, world.now, zone)?.at ?? world.now)).toBe('2026-11-22T21:00');
    world.around = nothingAround;
    await world.runUntil(at('2026-11-22T22:00'));
    expect(times(world)).toEqual(['2026-11-22T18:50', '2026-11-22T21:00']);
  });

  test('without polling: a window that fills the screen all evening wakes the worker every five minutes at most', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    world.around = { ...nothingAround, fullscreen: true };
    world.wakes = 0;
    await world.runUntil(at('2026-11-22T22:00'));
    // The moment itself, twelve looks in its hour of grace, the one that ends it, and the heartbeat.
    expect(world.wakes).toBeLessThanOrEqual(1 + 12 + 1 + 4);
    expect(await record(world)).toEqual(['1080 missed held for fullscreen']);
    expect(times(world)).toEqual([]);
  });

  test('no longer than to the end of its window', async () => {
    const cadence = { rhythm: { kind: 'varied' as const, perDay: 1 } };
    const world = await worldAt('2026-11-22T10:00', fixedAt([], cadence));
    world.around = { ...nothingAround, away: true };
    await world.runUntil(at('2026-11-22T21:29'));
    world.around = nothingAround;
    await world.wake();
    expect(times(world)).toEqual([]);
    expect((await record(world))[0]).toMatch(/missed held for away/);
  });

  test('and comes as one where several were', async () => {
    const world = await worldAt('2026-11-22T16:50', fixedAt(['17:00', '18:00'], { gapMinutes: 15 }));
    world.around = { ...nothingAround, away: true };
    await comesBack(world, '2026-11-22T18:00');
    expect(times(world)).toEqual(['2026-11-22T18:00']);
    expect(await record(world)).toEqual(['1020 skipped joined held for away', '1080 shown held for away']);
  });

  test('but not for someone who opens the popup meanwhile: they are here', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    world.around = { ...nothingAround, fullscreen: true };
    await world.runUntil(at('2026-11-22T18:10'));
    await answerWaiting(world, 'opened', world.now, zone);
    world.around = nothingAround;
    await world.runUntil(at('2026-11-22T19:30'));
    expect(times(world)).toEqual([]);
    expect(await record(world)).toEqual(['1080 skipped here held for fullscreen']);
  });

  test('and a pause that begins meanwhile is kept', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    world.around = { ...nothingAround, away: true };
    await world.runUntil(at('2026-11-22T18:10'));
    await changeSettings(world.now, (current) => ({
      ...current,
      cadence: { ...current.cadence, pausedUntil: at('2026-11-23T04:00') },
    }));
    await comesBack(world, '2026-11-22T18:15');
    expect(times(world)).toEqual([]);
    expect(await record(world)).toEqual(['1080 skipped paused held for away']);
  });

  test('where the browser tells nothing of windows, tabs and the person, it comes at its moment', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    Object.assign(world, { idle: undefined, windows: undefined });
    Object.assign(world, { tabs: { query: () => Promise.reject(new Error('not allowed')) } });
    await world.runUntil(at('2026-11-22T18:01'));
    expect(times(world)).toEqual(['2026-11-22T18:00']);
  });
});
