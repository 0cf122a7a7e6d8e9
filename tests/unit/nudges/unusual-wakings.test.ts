import { expect, test } from 'vitest';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import { heartbeatAlarm, nextAlarm } from '../../../platform/browser/alarms.ts';
import { transaction } from '../../../platform/storage/database.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';

/** Wakings that come early, late, twice or after a long sleep, and one in which nothing can be read. */

const berlin = 'Europe/Berlin';
const fixed = (...times: string[]): Partial<Cadence> => ({
  rhythm: { kind: 'fixed', times: times.map((text) => Temporal.PlainTime.from(text)) },
});

async function living(zone: string, from: string, cadence: Partial<Cadence>) {
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
  const settings = freshSettings('a seed', at(from).subtract({ hours: 24 }));
  const world = await newWorld(at(from).toString(), zone, {
    ...settings,
    // No back-off: whoever sleeps for weeks is not there to answer.
    backOff: { ...settings.backOff, kept: true },
    cadence: { ...defaultCadence(), quiet: null, ceiling: 3, ...cadence },
  });
  await world.wake();
  const cameAt = () =>
    world.nudges.map((shown) =>
      shown.at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
    );
  return { world, at, cameAt };
}

const lastFate = async ({ now, zone }: FakeWorld) => (await readNudges(now, zone)).at(-1)?.fate;

/** What the computer slept through, when it woke, and what came then. */
const sleeps = [
  // The clock goes from 02:00 to 03:00.
  ['over a skipped hour, back within the hour after it', '2027-03-27T20:00', '2027-03-28T03:40', ['02:30'], 1],
  ['over a skipped hour, back later', '2027-03-27T20:00', '2027-03-28T05:00', ['02:30'], 0],
  // The clock goes from 03:00 back to 02:00.
  ['over a repeated hour, back after the second time', '2026-10-24T20:00', '2026-10-25T03:10', ['02:30'], 0],
  ['for two weeks, back at the very minute', '2026-11-01T09:00', '2026-11-15T18:00', ['18:00'], 1],
  ['for two weeks, back at another time', '2026-11-01T09:00', '2026-11-15T12:00', ['18:00'], 0],
  ['over three times a day for a month', '2026-11-01T08:00', '2026-12-01T18:20', ['09:00', '12:00', '18:00'], 1],
  ['over the end of the year', '2026-12-31T12:00', '2027-01-01T00:20', ['00:01'], 1],
] as const;

test.each(sleeps)('asleep %s: at most one comes late', async (_what, from, until, times, late) => {
  const { world, at, cameAt } = await living(berlin, from, fixed(...times));
  await world.sleepUntil(at(until));
  expect(cameAt()).toEqual(late ? [until] : []);
  // From then on, it is the usual rhythm.
  const before = cameAt().length;
  await world.runUntil(world.now.add({ hours: 24 }));
  expect(cameAt().length - before).toBe(times.length);
});

test('awake over a skipped and over a repeated hour, each nudge comes once', async () => {
  const skipped = await living(berlin, '2027-03-27T12:00', fixed('02:30'));
  await skipped.world.runUntil(skipped.at('2027-03-29T12:00'));
  expect(skipped.cameAt()).toEqual(['2027-03-28T03:00', '2027-03-29T02:30']);
  const repeated = await living(berlin, '2026-10-24T12:00', fixed('02:30'));
  await repeated.world.runUntil(repeated.at('2026-10-26T12:00'));
  expect(repeated.cameAt()).toEqual(['2026-10-25T02:30', '2026-10-26T02:30']);
  expect(repeated.world.nudges[0]?.at.toString()).toBe('2026-10-25T00:30:00Z');
});

test.each([
  ['ten minutes early', ['2026-11-22T17:50'], [], '2026-11-22T18:00'],
  ['early, and then in time', ['2026-11-22T17:50', '2026-11-22T18:00'], ['2026-11-22T18:00'], '2026-11-23T18:00'],
  ['twice', ['2026-11-22T18:00', '2026-11-22T18:00'], ['2026-11-22T18:00'], '2026-11-23T18:00'],
  ['late within its hour', ['2026-11-22T18:45'], ['2026-11-22T18:45'], '2026-11-23T18:00'],
  ['three hours late', ['2026-11-22T21:00'], [], '2026-11-23T18:00'],
  [
    'late, with the clock then set back',
    ['2026-11-22T18:30', '2026-11-22T17:55'],
    ['2026-11-22T18:30'],
    '2026-11-23T18:00',
  ],
])('an alarm that rings %s', async (_how, wakings, came, next) => {
  const { world, at, cameAt } = await living(berlin, '2026-11-22T12:00', fixed('18:00'));
  for (const moment of wakings) {
    world.now = at(moment);
    await world.wake();
  }
  expect(cameAt()).toEqual(came);
  expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at(next).epochMilliseconds);
});

test('alarms that ring in any order, among them one of an older Tend, bring a nudge once', async () => {
  const { world, at, cameAt } = await living(berlin, '2026-11-22T12:00', fixed('18:00'));
  await world.alarms.create('tend:daily', { when: at('2026-11-22T17:00').epochMilliseconds, periodInMinutes: 1 });
  await world.runUntil(at('2026-11-22T20:00'));
  expect(cameAt()).toEqual(['2026-11-22T18:00']);
  expect((await world.alarms.getAll()).map(({ name }) => name).sort()).toEqual([heartbeatAlarm, nextAlarm]);
});

test('where nothing can be read, a waking ends soon, the heartbeat goes on, and the nudge comes when it can', async () => {
  const { world, at, cameAt } = await living(berlin, '2026-11-22T12:00', fixed('18:00'));
  const open = IDBFactory.prototype.open;
  let asked = 0;
  const breakDatabase = async () => {
    (await transaction(['days'], 'readonly')).db.close();
    IDBFactory.prototype.open = () => {
      asked += 1;
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  };
  try {
    await breakDatabase();
    world.loseAlarms();
    for (const moment of ['2026-11-22T17:00', '2026-11-22T17:30', '2026-11-22T18:00']) {
      world.now = at(moment);
      await expect(world.wake()).rejects.toThrow('Internal error');
    }
    // One attempt anew at each waking, and no more: who wakes next is the heartbeat.
    expect(asked).toBeLessThanOrEqual(3 * 2);
    expect(world.alarm(heartbeatAlarm)?.scheduledTime).toBe(at('2026-11-22T18:00').epochMilliseconds);
  } finally {
    IDBFactory.prototype.open = open;
  }
  await world.runUntil(at('2026-11-22T18:30'));
  expect(cameAt()).toEqual(['2026-11-22T18:00']);
  expect(await lastFate(world)).toBe('shown');
});
