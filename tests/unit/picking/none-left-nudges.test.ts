import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openToday } from '../../../app/day/today.ts';
import { notForMe } from '../../../app/picking/replace-strategy.ts';
import { unhide } from '../../../app/strategies/bring-back-hidden.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { nextAlarm } from '../../../platform/browser/alarms.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { beginAnew, hideAllBut, morning, zone } from './nothing-left.ts';

beforeEach(beginAnew);

describe('a nudge on a day without a strategy', () => {
  const twice: Settings = {
    ...freshSettings('a seed', morning),
    cadence: {
      ...freshSettings('a seed', morning).cadence,
      rhythm: { kind: 'fixed', times: ['10:00', '18:00'].map((time) => Temporal.PlainTime.from(time)) },
      ceiling: 2,
      gapMinutes: 60,
    },
  };
  /** What became of the nudges, in the order in which they were due. */
  const fates = async (world: FakeWorld) => {
    const nudges = await world.unnoticed(() => readNudges(world.now, zone));
    return nudges.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).map(({ fate, reason }) => [fate, reason]);
  };
  const at = (hour: number) => Temporal.ZonedDateTime.from(`2026-11-22T${hour}:00[${zone}]`).toInstant();

  test('is skipped with its reason, takes no dot, and leaves the alarm for the next one', async () => {
    const world = await newWorld('2026-11-22T08:00:00Z', zone, twice);
    await world.unnoticed(() => hideAllBut());
    await world.wake();
    await world.runUntil(at(11));
    expect(world.nudges).toEqual([]);
    expect(world.dot).toBe(false);
    expect(await fates(world)).toEqual([['skipped', 'none_left']]);
    expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at(18).epochMilliseconds);
    const { effects } = world;
    await world.wake();
    expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at(18).epochMilliseconds);
    expect(world.effects - effects).toBeLessThan(20);

    // Brought back in between, the next one comes.
    await world.unnoticed(() => unhide(['COM-01'], world.now, zone));
    await world.runUntil(at(19));
    expect(world.nudges.length).toBe(1);
    expect(world.dot).toBe(true);
  });

  test('is skipped also where it was held, asked for, or late', async () => {
    const world = await newWorld('2026-11-22T08:00:00Z', zone, twice);
    await world.unnoticed(() => hideAllBut());
    world.around = { ...world.around, fullscreen: true };
    await world.runUntil(at(10));
    await world.wake();
    world.around = { ...world.around, fullscreen: false };
    await world.wake();
    await world.sleepUntil(at(18).add({ minutes: 40 }));
    await world.wake();
    expect(world.nudges).toEqual([]);
    expect(await fates(world)).toEqual([
      ['skipped', 'none_left'],
      ['skipped', 'none_left'],
    ]);
  });

  test('is shown where the slot was claimed while there was one: that came', async () => {
    const world = await newWorld('2026-11-22T08:00:00Z', zone, twice);
    await world.wake();
    await world.runUntil(at(11));
    expect(world.nudges.length).toBe(1);
    await world.unnoticed(async () => {
      const day = await openToday(readSettings(world.now), world.now, zone);
      await hideAllBut();
      await notForMe(day, world.now);
    });
    await world.runUntil(at(19));
    expect(world.nudges.length).toBe(1);
    expect(await fates(world)).toEqual([
      ['shown', null],
      ['skipped', 'none_left'],
    ]);
  });
});
