import { get } from 'idb-keyval';
import { expect, test, vi } from 'vitest';
import { openToday } from '../../../app/day/today.ts';
import { answerWaiting } from '../../../app/nudges/answer-nudge.ts';
import { reconcile } from '../../../app/nudges/reconcile.ts';
import { refusesAlarms } from '../../../app/nudges/refused-alarms.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { heartbeatAlarm, nextAlarm } from '../../../platform/browser/alarms.ts';
import { nudgeNotification } from '../../../platform/browser/notifications.ts';
import { eraseEverything, storeOf } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { changeNudge, claimNudge } from '../../../platform/storage/nudges/nudge-claims.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { newWorld } from '../../world/fake-world.ts';
import { agreed, changeCadence } from '../settings/edits-to.ts';
import { at, fates, fixedAt, localTimes, nextAt, time, worldAt, zone } from './nudged-world.ts';

test('on the first day nothing is due, the next nudge is set and a heartbeat beats', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  expect(world.nudges).toEqual([]);
  expect(world.dot).toBe(false);
  expect(nextAt(world)).toBe('2026-11-22T18:00');
  expect(world.alarm(heartbeatAlarm)?.scheduledTime).toBe(at('2026-11-22T10:00').epochMilliseconds);
});

test('slots from before the cadence was chosen are no business of ours', async () => {
  const settings = { ...fixedAt('08:30'), cadenceSince: at('2026-11-22T08:45') };
  const world = await worldAt('2026-11-22T09:00', settings);
  expect(world.nudges).toEqual([]);
  expect(await fates(world)).toEqual([]);
});

test('a nudge comes at its moment, is recorded as shown, and the dot waits with it', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  await world.runUntil(at('2026-11-22T19:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:00']);
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1080 shown');
  expect(world.dot).toBe(true);
  expect(nextAt(world)).toBe('2026-11-23T18:00');
});

test('reconciling twice is reconciling once', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  const before = [localTimes(world), nextAt(world), world.dot, await fates(world)];
  await world.wake();
  expect([localTimes(world), nextAt(world), world.dot, await fates(world)]).toEqual(before);
});

test('a hundred wakings in an hour do not put the next nudge or the heartbeat off', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  const beat = world.alarm(heartbeatAlarm);
  for (let waking = 0; waking < 100; waking += 1) {
    world.now = world.now.add({ seconds: 30 });
    await world.wake();
  }
  expect(world.alarm(heartbeatAlarm)).toEqual(beat);
  expect(nextAt(world)).toBe('2026-11-22T18:00');
});

test('with discreet wording a nudge says nothing about trust and nothing that anyone typed', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  expect(world.nudges[0]?.options).toMatchObject({ type: 'basic', title: 'A small moment for today', silent: true });
  const { strategy } = await openToday(fixedAt('18:00'), world.now, zone);
  const { default: lines } = await import('virtual:tend/nudge-lines');
  expect(world.nudges[0]?.options.message).toBe(strategy && lines[strategy]?.discreet);
  expect(world.nudges[0]?.options.buttons).toEqual([{ title: 'Tried it' }, { title: 'Later' }]);
});

test('with full wording a nudge names the strategy that the popup shows', async () => {
  const settings: Settings = { ...fixedAt('18:00'), wording: 'full', sound: true };
  const world = await worldAt('2026-11-22T18:00', settings);
  const { strategy } = await openToday(settings, world.now, zone);
  const { default: lines } = await import('virtual:tend/nudge-lines');
  const told = strategy && lines[strategy];
  expect(world.nudges[0]?.options).toMatchObject({ title: told?.title, silent: false });
  expect(told?.nudges).toContain(world.nudges[0]?.options.message);
});

test('lost alarms are set again at the next waking', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  world.loseAlarms();
  await world.wake();
  expect(nextAt(world)).toBe('2026-11-22T18:00');
  expect(world.alarm(heartbeatAlarm)).toBeDefined();
});

test('an alarm that an older Tend left behind is taken away', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  await world.alarms.create('tend:daily', { periodInMinutes: 1440 });
  await world.wake();
  expect(world.alarm('tend:daily')).toBeUndefined();
});

test('a change of the rhythm brings no nudge of the past and none that already came', async () => {
  const world = await worldAt('2026-11-22T18:10', fixedAt('18:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:10']);
  const { cadence } = fixedAt('16:45', '18:00', '19:30');
  await changeCadence(world, cadence);
  await world.runUntil(at('2026-11-22T21:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:10', '2026-11-22T19:30']);
});

test('switched off, nothing comes and no alarm but the heartbeat is left', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  await changeCadence(world, { on: false });
  expect(nextAt(world)).toBeUndefined();
  await world.runUntil(at('2026-11-23T09:00'));
  expect(world.nudges).toEqual([]);
});

test('where notifications cannot be shown, the dot carries the nudge', async () => {
  const world = await newWorld(at('2026-11-22T18:00').toString(), zone, fixedAt('18:00'));
  const { alarms, action } = world;
  await reconcile({ alarms, action }, world.now, zone);
  expect(world.dot).toBe(true);
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1080 claimed');
});

test('where the browser knows no buttons, the nudge comes without them', async () => {
  const world = await newWorld(at('2026-11-22T18:00').toString(), zone, fixedAt('18:00'));
  const { alarms, action, notifications } = world;
  const strict: typeof notifications = {
    ...notifications,
    // As Firefox does: at once, not with a promise.
    create: (id, options) => {
      if (options.buttons || options.silent !== undefined) throw new Error('Unexpected property');
      return notifications.create(id, options);
    },
  };
  await reconcile({ alarms, action, notifications: strict }, world.now, zone);
  expect(localTimes(world)).toEqual(['2026-11-22T18:00']);
});

test('a nudge record that cannot be read is kept aside, and its slot does not come twice', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  const nudges = storeOf('nudges');
  await nudges('readwrite', (store) => store.put({ fate: 12 }, '2026-11-22#1080'));
  await world.wake();
  expect(world.nudges).toHaveLength(1);
  expect(await get('nudges/2026-11-22#1080', storeOf('quarantine'))).toEqual({ fate: 12 });
});

test('nor does it where the cadence was changed earlier that day', async () => {
  const settings = { ...fixedAt('18:00'), cadenceSince: at('2026-11-22T10:00') };
  const world = await worldAt('2026-11-22T18:00', settings);
  await storeOf('nudges')('readwrite', (store) => store.put({ fate: 12 }, '2026-11-22#1080'));
  await world.wake();
  await world.wake();
  expect(world.nudges).toHaveLength(1);
  expect(world.dot).toBe(false);
});

test('a week at the default cadence wakes the worker at most 30 times a day', async () => {
  const settings = freshSettings('a seed', at('2026-11-16T00:00'));
  const world = await worldAt('2026-11-16T00:00', settings);
  world.wakes = 0;
  for (let day = 16; day <= 22; day += 1) {
    await world.runUntil(at(`2026-11-${day}T22:00`));
    await answerWaiting(world, 'opened', world.now, zone);
  }
  await world.runUntil(at('2026-11-23T00:00'));
  expect(world.nudges).toHaveLength(7);
  expect(world.wakes / 7).toBeLessThanOrEqual(30);
});

test('a slot can be taken once, whoever asks and however many ask at once', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  const [nudge] = await readNudges(world.now, zone);
  if (!nudge) throw new Error('the nudge was not recorded');
  expect(await claimNudge({ ...nudge, fate: 'claimed' }, at('2026-11-01T12:00'), world.now)).toBe(false);
  const free = { ...nudge, id: '2026-11-22#1200' as const, fate: 'claimed' as const };
  const taken = await Promise.all([1, 2, 3, 4].map(() => claimNudge(free, at('2026-11-01T12:00'), world.now)));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test('a nudge that is answered while all is erased leaves nothing behind', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  const [{ id } = expect.unreachable()] = await readNudges(world.now, zone);
  await Promise.all([changeNudge(id, (nudge) => ({ ...nudge, answer: 'opened' })), eraseEverything()]);
  expect(Object.keys(await readRaw('nudges'))).toEqual([]);
});

test('worker, popup and options at once show a nudge once, and each hears what was decided', async () => {
  const world = await newWorld(at('2026-11-22T18:00').toString(), zone, fixedAt('18:00'));
  const plans = await Promise.all([1, 2, 3].map(() => reconcile(world, world.now, zone)));
  expect(world.nudges).toHaveLength(1);
  // One runs after the other: the later ones find the slot taken, and the same nudge waiting.
  expect(plans.map(({ deliver }) => deliver?.id)).toEqual(['2026-11-22#1080', undefined, undefined]);
  expect(plans.map(({ waiting }) => waiting?.id)).toEqual(Array(3).fill('2026-11-22#1080'));
});

test('a window that is moved after it was missed brings its nudge still today', async () => {
  const settings = fixedAt('18:00');
  const window = (from: string, to: string) => ({ from: time(from), to: time(to) });
  const varied = { ...settings.cadence, rhythm: { kind: 'varied' as const, perDay: 1 } };
  const world = await worldAt('2026-11-22T07:00', {
    ...settings,
    cadence: { ...varied, windows: [window('09:00', '10:00')] },
  });
  await world.sleepUntil(at('2026-11-22T12:00'));
  expect(world.nudges).toEqual([]);
  await changeCadence(world, { windows: [window('17:00', '20:30')] });
  await world.runUntil(at('2026-11-22T21:00'));
  expect(world.nudges).toHaveLength(1);
});

test('a change in the very minute of a slot does not lose it', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  world.now = at('2026-11-22T18:00:20');
  await changeCadence(world, { gapMinutes: 90 });
  expect(world.nudges).toHaveLength(1);
});

test('a notification does not outlive its day', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  expect(world.open.has(nudgeNotification)).toBe(true);
  await world.runUntil(at('2026-11-23T04:30'));
  expect(world.open.has(nudgeNotification)).toBe(false);
});

test('the browser is asked to show a nudge before the dot and the next alarm', async () => {
  const { alarms, notifications, action, now } = await newWorld(
    at('2026-11-22T18:00').toString(),
    zone,
    fixedAt('18:00'),
  );
  const asked: string[] = [];
  const noting =
    <Asked extends unknown[], Answer>(name: string, ask: (...asked: Asked) => Answer) =>
    (...request: Asked) => {
      asked.push(name);
      return ask(...request);
    };
  const doors = {
    alarms: { ...alarms, getAll: noting('alarm', alarms.getAll) },
    notifications: { ...notifications, create: noting('nudge', notifications.create) },
    action: { ...action, setBadgeText: noting('dot', action.setBadgeText) },
  };
  await reconcile(doors, now, zone);
  expect(asked).toEqual(['nudge', 'alarm', 'dot']);
});

test('where a slot cannot be taken, nothing is shown, and the next alarm is set all the same', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
  world.now = at('2026-11-22T18:00');
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  };
  try {
    await expect(reconcile(world, world.now, zone)).rejects.toThrow('the disk is full');
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect(world.nudges).toEqual([]);
  // Beside what failed, which is told at once.
  await vi.waitUntil(() => nextAt(world) === '2026-11-23T18:00', { interval: 1 });
});

test('where the browser refuses alarms, a due nudge comes all the same, what is changed is kept, and the refusal is told', async () => {
  const world = await newWorld(at('2026-11-22T18:00').toString(), zone, fixedAt('18:00'));
  const { notifications, action } = world;
  const alarms = { ...world.alarms, create: () => Promise.reject(new Error('too many alarms')) };
  const doors = { alarms, notifications, action };
  expect((await reconcile(doors, world.now, zone)).armed).toBe(false);
  expect(world.nudges).toHaveLength(1);
  expect(world.dot).toBe(true);
  const edit = { kind: 'set', field: 'gapMinutes', to: 90 } as const;
  await agreed(saveEdits(doors, [{ kind: 'cadence', edit }], world.now, zone));
  expect((await readSettings(world.now)).cadence.gapMinutes).toBe(90);
  const next = at('2026-11-23T18:00');
  expect(await refusesAlarms(doors, next, world.now)).toBe(true);
  expect(await refusesAlarms(doors, null, world.now)).toBe(false);
  // A browser that only lost them takes them again.
  expect(await refusesAlarms(world, next, world.now)).toBe(false);
  await expect(world.alarms.getAll()).resolves.toContainEqual(expect.objectContaining({ name: nextAlarm }));
});

test('whoever erased with nudges off does not hear from Tend in the evening', async () => {
  const settings = fixedAt('18:00');
  const world = await worldAt('2026-11-22T09:00', { ...settings, cadence: { ...settings.cadence, on: false } });
  await agreed(eraseAll(world, world.now, zone));
  await world.runUntil(at('2026-11-23T09:00'));
  expect(world.nudges).toEqual([]);
});

test('erasing leaves nothing but a first day', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  const date = Temporal.PlainDate.from('2026-11-22');
  expect(await readDays(date, date)).toHaveLength(1);
  await agreed(eraseAll(world, world.now, zone));
  expect(await fates(world)).toEqual([]);
  expect(await readDays(date, date)).toEqual([]);
  expect(world.dot).toBe(false);
});
