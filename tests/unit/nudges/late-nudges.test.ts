import { expect, test } from 'vitest';
import { putOff } from '../../../app/nudges/put-off.ts';
import { at, fates, fixedAt, localTimes, nextAt, worldAt, zone } from './nudged-world.ts';

test('nudges once when the laptop wakes after two missed days', async () => {
  const world = await worldAt('2026-11-20T09:00', fixedAt('18:00'));
  await world.sleepUntil(at('2026-11-22T18:40'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:40']);
  expect((await fates(world)).slice(-3)).toEqual([
    '2026-11-20#1080 missed',
    '2026-11-21#1080 missed',
    '2026-11-22#1080 shown',
  ]);
  expect(nextAt(world)).toBe('2026-11-23T18:00');
});

test('says nothing of a slot that is more than its grace hour late', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  await world.sleepUntil(at('2026-11-22T19:01'));
  expect(world.nudges).toEqual([]);
  expect(world.dot).toBe(false);
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1080 missed');
});

test('a late nudge does not come in quiet hours', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('21:15'));
  await world.sleepUntil(at('2026-11-22T21:45'));
  expect(world.nudges).toEqual([]);
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1275 skipped quiet');
});

test('a late nudge leaves the gap to the one after it', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('17:00', '18:05'));
  await world.sleepUntil(at('2026-11-22T17:55'));
  expect(localTimes(world)).toEqual(['2026-11-22T17:55']);
  expect(nextAt(world)).toBe('2026-11-23T17:00');
  await world.runUntil(at('2026-11-22T20:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T17:55']);
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1085 skipped gap');
});

test('the clock set back after a nudge does not bring it again', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  world.now = at('2026-11-22T15:00');
  await world.wake();
  await world.runUntil(at('2026-11-22T19:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:00']);
  await world.runUntil(at('2026-11-23T19:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:00', '2026-11-23T18:00']);
});

test('a clock ten years ahead and set right again does not silence Tend', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  world.now = at('2036-11-22T18:05');
  await world.wake();
  world.now = at('2026-11-22T09:10');
  await world.wake();
  expect(nextAt(world)).toBe('2026-11-22T18:00');
  await world.runUntil(at('2026-11-22T18:30'));
  expect(localTimes(world)).toEqual(['2036-11-22T18:05', '2026-11-22T18:00']);
});

test('a clock that was days ahead for one waking keeps nothing from coming that is yet to come', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  world.now = at('2026-11-25T21:00');
  await world.wake();
  world.now = at('2026-11-22T09:10');
  await world.wake();
  expect(nextAt(world)).toBe('2026-11-22T18:00');
  await world.runUntil(at('2026-11-25T19:00'));
  expect(localTimes(world)).toEqual(['22', '23', '24', '25'].map((day) => `2026-11-${day}T18:00`));
});

test('a journey west over the date line brings one nudge for each local date', async () => {
  const world = await worldAt('2026-11-22T17:59', fixedAt('18:00'));
  world.zone = 'Pacific/Apia';
  const inApia = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Pacific/Apia').toInstant();
  world.now = inApia('2026-11-24T17:30');
  await world.wake();
  await world.runUntil(inApia('2026-11-24T19:00'));
  world.zone = 'Pacific/Honolulu';
  await world.wake();
  await world.runUntil(world.now.add({ hours: 24 }));
  expect(world.nudges).toHaveLength(1);
});

test('where the latest slot may not come, an earlier one that may does', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00', '18:50'));
  await putOff(world, at('2026-11-22T18:40'), world.now, zone);
  await world.sleepUntil(at('2026-11-22T18:55'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:00', '2026-11-22T18:55']);
  expect(await fates(world)).toContain('2026-11-22#later-1120 shown');
});

test('settings that were saved while the clock ran ahead hold from the moment it is set right', async () => {
  const settings = { ...fixedAt('18:00'), cadenceSince: at('2030-01-01T00:00') };
  const world = await worldAt('2026-11-22T17:00', settings);
  await world.runUntil(at('2026-11-22T18:30'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:00']);
});
