import { describe, expect, test } from 'vitest';
import { keepRhythm, noteTold } from '../../app/cadence/keep-rhythm.ts';
import { pause } from '../../app/cadence/pause-nudges.ts';
import { putOff, readLaterOffer } from '../../app/nudges/put-off.ts';
import { saveEdits } from '../../app/settings/edit-settings.ts';
import { defaultCadence } from '../../core/cadence/defaults.ts';
import { longestPauseDays } from '../../core/cadence/pause.ts';
import { noBackOff } from '../../core/nudges/back-off.ts';
import { freshSettings, type Settings } from '../../core/settings/settings.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { heartbeatAlarm, nextAlarm } from '../../platform/browser/alarms.ts';
import { readNudges } from '../../platform/storage/nudges/nudge-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { agreed } from '../unit/settings/edits-to.ts';
import { type FakeWorld, newWorld } from './fake-world.ts';

/** What the random stories of `npm run torture` have found, each in the fewest steps. */

const zone = 'Europe/Berlin';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const cadence = {
  ...defaultCadence(),
  rhythm: { kind: 'fixed' as const, times: [Temporal.PlainTime.from('18:00')] },
};

async function worldAt(local: string, change: Partial<Settings> = {}): Promise<FakeWorld> {
  const settings = { ...freshSettings('a seed', at('2026-11-20T12:00')), cadence, ...change };
  const world = await newWorld(at(local).toString(), zone, settings);
  await world.wake();
  return world;
}

async function later(world: FakeWorld, choice: 'half_hour' | 'evening'): Promise<Temporal.Instant> {
  const moment = (await readLaterOffer(world.now, world.zone)).moments.find((one) => one.choice === choice);
  if (!moment) throw new Error(`${choice} is not offered`);
  await putOff(world, moment.at, world.now, world.zone);
  return moment.at;
}

const planned = async ({ now, zone: here }: FakeWorld) =>
  (await readNudges(now, here)).filter(({ fate }) => fate === 'planned').map(({ at: moment }) => moment.toString());

test('the heart beats within the hour also after the clock was set back', async () => {
  const world = await worldAt('2026-11-22T12:00');
  world.now = at('2026-11-21T12:00');
  await world.wake();
  const beat = world.alarm(heartbeatAlarm)?.scheduledTime ?? Number.POSITIVE_INFINITY;
  expect(beat).toBeLessThanOrEqual(at('2026-11-21T13:00').epochMilliseconds);
});

test('whoever puts it off to this evening, changes their mind and comes back to this evening is nudged then', async () => {
  const world = await worldAt('2026-11-22T12:00');
  await later(world, 'evening');
  await later(world, 'half_hour');
  const evening = await later(world, 'evening');
  expect(await planned(world)).toEqual([evening.toString()]);
});

test('a nudge that was asked for is not lost when the popup closes while another one is asked for', async () => {
  for (let effects = 0; effects <= 15; effects += 1) {
    const world = await worldAt('2026-11-22T12:00');
    await later(world, 'evening');
    world.killAfter(effects);
    await later(world, 'half_hour').catch(() => {});
    await world.buryTheDead();
    expect(await planned(world), `closed after ${effects} effects`).toHaveLength(1);
  }
});

test('of two windows that put it off at once, the one that asked last holds', async () => {
  const world = await worldAt('2026-11-22T12:00');
  const { moments } = await readLaterOffer(world.now, zone);
  const [first, second] = moments;
  if (!first || !second) throw new Error('there are no two moments');
  await Promise.all([first, second].map(({ at: moment }) => putOff(world, moment, world.now, zone)));
  expect(await planned(world)).toEqual([second.at.toString()]);
});

test('what is put off to a time of day that already had a nudge, before a journey, comes all the same', async () => {
  const world = await worldAt('2026-11-22T12:00');
  const first = await later(world, 'half_hour');
  await world.runUntil(first);
  expect(world.nudges).toHaveLength(1);
  // An hour further west it is half past eleven, and in half an hour it is noon; there it has been 12:30 in Berlin.
  world.zone = 'Europe/London';
  world.now = at('2026-11-22T13:00');
  await world.wake();
  const again = await later(world, 'half_hour');
  expect(await planned(world)).toEqual([again.toString()]);
});

test('a pause that began while the clock ran ten years ahead ends within the longest pause there is', async () => {
  const world = await worldAt('2026-11-22T12:00');
  world.now = at('2036-11-22T12:00');
  await world.wake();
  await agreed(pause(world, { kind: 'days', days: 1 }, world.now, zone));
  world.now = at('2026-11-22T12:30');
  await world.wake();
  const next = world.alarm(nextAlarm)?.scheduledTime ?? Number.POSITIVE_INFINITY;
  expect(next).toBeLessThan(world.now.add({ hours: 24 * (longestPauseDays + 16) }).epochMilliseconds);
});

test('a nudge that is held while the clock is set back before its moment has an alarm for it', async () => {
  const world = await worldAt('2026-11-22T17:00');
  world.around = { ...world.around, audible: true };
  await world.runUntil(at('2026-11-22T18:00'));
  world.now = at('2026-11-22T17:58');
  await world.wake();
  expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at('2026-11-22T18:00').epochMilliseconds);
});

describe('what a person says while Tend looks back at their day in another page is kept:', () => {
  const settings = {
    backOff: { ...noBackOff, step: 1 as const, told: false, from: Temporal.PlainDate.from('2026-11-22') },
  };

  const rhythm: Edit = { kind: 'cadence', edit: { kind: 'set', field: 'rhythm', to: cadence.rhythm } };

  test.each<[string, (world: FakeWorld) => Promise<unknown>, Partial<Settings['backOff']>]>([
    ['"keep my rhythm"', (world) => agreed(keepRhythm(world, world.now, zone)), { kept: true, step: 0 }],
    ['a new rhythm', (world) => agreed(saveEdits(world, [rhythm], world.now, zone)), { step: 0 }],
    ['that they were told', (world) => noteTold(world.now), { told: true }],
  ])('%s', async (_what, say, expected) => {
    for (let effects = 1; effects <= 12; effects += 1) {
      const world = await worldAt('2026-11-22T17:00', settings);
      world.now = at('2026-11-23T09:00');
      let said: Promise<unknown> | null = null;
      world.meanwhile(effects, () => {
        said = say(world);
      });
      await world.wake();
      await (said ?? say(world));
      expect((await readSettings(world.now)).backOff, `begun after ${effects} effects`).toMatchObject(expected);
    }
  });
});
