import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reconcile } from '../../../app/nudges/reconcile.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import { nextAlarm } from '../../../platform/browser/alarms.ts';
import type { BrowserParts } from '../../../platform/browser/browser-parts.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';

/** A browser that never answers: neither with a notification nor with a refusal. */

const zone = 'Europe/Berlin';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const id = '2026-11-22#1080';

let world: FakeWorld;
let asked: number;

/** The doors of a browser whose notifications hang. */
function hanging(): BrowserParts {
  const { alarms, action, idle, windows, tabs, notifications } = world;
  const create = () => {
    asked += 1;
    return new Promise<string>(() => {});
  };
  return { alarms, action, idle, windows, tabs, notifications: { ...notifications, create } };
}

const fate = async () => (await readNudges(world.now, zone)).find((nudge) => nudge.id === id)?.fate;

beforeEach(async () => {
  const cadence = {
    ...defaultCadence(),
    rhythm: { kind: 'fixed' as const, times: [Temporal.PlainTime.from('18:00')] },
  };
  const settings = { ...freshSettings('a seed', at('2026-11-22T12:00')), cadence };
  world = await newWorld(at('2026-11-22T18:00').toString(), zone, settings);
  asked = 0;
  // The database and the locks of this Node go on by themselves; only waiting is played.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Resolves when something has asked for a timer, which is when waiting begins. */
const waitingBegins = () => vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 1 });

test('after five seconds the waking goes on: the slot stays taken, the next alarm and the dot are set', async () => {
  let ended = false;
  const waking = reconcile(hanging(), world.now, zone).then((plan) => {
    ended = true;
    return plan;
  });
  await waitingBegins();
  // Beside the notification, which is not waited for: of the five seconds, none passes meanwhile.
  await vi.waitUntil(() => world.dot && world.alarm(nextAlarm), { interval: 1 });
  expect(world.dot).toBe(true);
  expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at('2026-11-23T18:00').epochMilliseconds);
  await vi.advanceTimersByTimeAsync(4990);
  expect(ended).toBe(false);
  await vi.advanceTimersByTimeAsync(10);
  expect((await waking).deliver?.id).toBe(id);
  // The browser was asked; whether anyone saw it cannot be known.
  expect(await fate()).toBe('shown');
  expect(asked).toBe(1);
});

test('who comes meanwhile waits no longer than that, and nobody shows it again', async () => {
  const first = reconcile(hanging(), world.now, zone);
  await waitingBegins();
  const others = [1, 2, 3].map(() => reconcile(world, world.now, zone));
  await vi.advanceTimersByTimeAsync(5000);
  await first;
  const plans = await Promise.all(others);
  expect(plans.map(({ deliver }) => deliver)).toEqual([null, null, null]);
  expect(plans.map(({ waiting }) => waiting?.id)).toEqual([id, id, id]);
  expect(world.nudges).toEqual([]);
  expect(asked).toBe(1);
});

test('the next day’s nudge comes as ever', async () => {
  const first = reconcile(hanging(), world.now, zone);
  await waitingBegins();
  await vi.advanceTimersByTimeAsync(5000);
  await first;
  vi.useRealTimers();
  await world.runUntil(at('2026-11-23T18:30'));
  expect(world.nudges.map((shown) => shown.at.toString())).toEqual(['2026-11-23T17:00:00Z']);
});

test('a browser that refuses is asked once for each nudge, and the dot and the popup carry it', async () => {
  vi.useRealTimers();
  const { alarms, action, notifications } = world;
  const refuse = () => {
    asked += 1;
    return Promise.reject(new Error('notifications are blocked'));
  };
  for (let waking = 0; waking < 10; waking += 1) {
    const doors = { alarms, action, notifications: { ...notifications, create: refuse } };
    expect((await reconcile(doors, world.now, zone)).waiting?.id).toBe(id);
  }
  // With buttons, and then without.
  expect(asked).toBe(2);
  expect(world.dot).toBe(true);
  expect(await fate()).toBe('claimed');
});
