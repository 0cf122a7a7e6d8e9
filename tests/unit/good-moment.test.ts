import { describe, expect, test } from 'vitest';
import type { Cadence } from '../../core/cadence.ts';
import { defaultCadence } from '../../core/default-cadence.ts';
import { nothingAround } from '../../core/holding.ts';
import { type HoldReason, holdReasons } from '../../core/nudge.ts';
import { freshSettings, type Settings } from '../../core/settings.ts';
import { upcoming } from '../../core/upcoming.ts';
import { putOff, putOffBy, readLaterOffer } from '../../platform/later.ts';
import { readNudges } from '../../platform/storage/nudges.ts';
import { changeSettings, readSettings } from '../../platform/storage/settings.ts';
import { readState } from '../../platform/storage/state.ts';
import { openToday, respond } from '../../platform/today.ts';
import { answerWaiting } from '../../platform/waiting.ts';
import { type FakeWorld, newWorld } from './fake-world.ts';

const zone = 'Europe/Berlin';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const clock = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Someone who chose fixed times this morning. */
function fixedAt(times: string[], change: Partial<Cadence> = {}): Settings {
  const cadence = {
    ...defaultCadence(),
    rhythm: { kind: 'fixed' as const, times: times.map((time) => Temporal.PlainTime.from(time)) },
    ceiling: 3,
    ...change,
  };
  return { ...freshSettings('a seed', at('2026-11-22T05:00')), cadence };
}

async function worldAt(local: string, settings: Settings): Promise<FakeWorld> {
  const world = await newWorld(at(local).toString(), zone, settings);
  await world.wake();
  return world;
}

/** As when the browser says that the person is back. */
async function comesBack(world: FakeWorld, local: string): Promise<void> {
  await world.runUntil(at(local));
  world.around = nothingAround;
  await world.wake();
}

const times = (world: FakeWorld) => world.nudges.map((shown) => clock(shown.at));
const record = async (world: FakeWorld) =>
  (await readNudges(world.now, zone)).map(({ id, fate, reason, heldFor }) =>
    [id.slice(11), fate, reason, heldFor && `held for ${heldFor}`].filter(Boolean).join(' '),
  );
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
