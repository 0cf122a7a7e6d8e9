import { get } from 'idb-keyval';
import { expect, test } from 'vitest';
import { pause, resume } from '../../../app/cadence/pause-nudges.ts';
import { openToday } from '../../../app/day/today.ts';
import { answerWaiting, noteDismissed } from '../../../app/nudges/answer-nudge.ts';
import { putOff, putOffBy, readLaterOffer } from '../../../app/nudges/put-off.ts';
import { reconcile } from '../../../app/nudges/reconcile.ts';
import { refusesAlarms } from '../../../app/nudges/refused-alarms.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { heartbeatAlarm, nextAlarm } from '../../../platform/browser/alarms.ts';
import { nudgeNotice } from '../../../platform/browser/notifications.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { claimNudge } from '../../../platform/storage/nudge-claims.ts';
import { readNudges } from '../../../platform/storage/nudge-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { agreed, changeCadence } from '../settings/edits-to.ts';

const zone = 'Europe/Berlin';
const time = (text: string) => Temporal.PlainTime.from(text);
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

/** Someone who chose fixed times on 2026-11-01. */
function fixedAt(...times: string[]): Settings {
  const cadence = { ...defaultCadence(), rhythm: { kind: 'fixed' as const, times: times.map(time) }, ceiling: 3 };
  return { ...freshSettings('a seed', at('2026-11-01T12:00')), cadence };
}

async function worldAt(local: string, settings: Settings): Promise<FakeWorld> {
  const world = await newWorld(at(local).toString(), zone, settings);
  await world.wake();
  return world;
}

const localTimes = (world: FakeWorld) =>
  world.nudges.map((shown) => shown.at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }));

const nextAt = (world: FakeWorld) => {
  const alarm = world.alarm(nextAlarm);
  return (
    alarm &&
    Temporal.Instant.fromEpochMilliseconds(alarm.scheduledTime)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
  );
};

const fates = async (world: FakeWorld) =>
  (await readNudges(world.now, zone)).map(({ id, fate, reason, answer }) =>
    [id, fate, reason ?? answer].filter(Boolean).join(' '),
  );

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

test('opening the popup answers the waiting nudge and takes the dot away', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  expect((await answerWaiting(world, 'opened', world.now, zone))?.id).toBe('2026-11-22#1080');
  expect(world.dot).toBe(false);
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1080 shown opened');
  expect(await answerWaiting(world, 'opened', world.now, zone)).toBeNull();
});

test('"Later" brings the nudge again, even after a restart that lost the alarms', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  const [halfHour] = (await readLaterOffer(world.now, zone)).moments;
  await putOff(world, halfHour?.at ?? world.now, world.now, zone);
  expect(world.dot).toBe(false);
  expect(nextAt(world)).toBe('2026-11-22T18:30');
  world.loseAlarms();
  await world.wake();
  await world.runUntil(at('2026-11-22T20:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:00', '2026-11-22T18:30']);
});

test('"Later" offers no moment in quiet hours', async () => {
  const world = await worldAt('2026-11-22T21:10', fixedAt('21:10'));
  expect((await readLaterOffer(world.now, zone)).moments.map(({ choice }) => choice)).toEqual(['tomorrow']);
});

test('the button "Later" on a nudge takes the first moment that is possible', async () => {
  const world = await worldAt('2026-11-22T21:10', fixedAt('21:10'));
  await putOffBy(world, ['half_hour', 'tomorrow'], world.now, zone);
  expect(nextAt(world)).toBe('2026-11-23T21:10');
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1270 shown later');
});

test('a pause silences, ends by itself, and what it covered does not come late', async () => {
  const world = await worldAt('2026-11-22T17:30', fixedAt('18:00'));
  await agreed(pause(world, { kind: 'days', days: 1 }, world.now, zone));
  expect(nextAt(world)).toBe('2026-11-23T18:00');
  await world.runUntil(at('2026-11-23T04:30'));
  expect(world.nudges).toEqual([]);
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1080 skipped paused');
  await world.runUntil(at('2026-11-23T18:30'));
  expect(localTimes(world)).toEqual(['2026-11-23T18:00']);
});

test('ending a pause brings nothing from before its end', async () => {
  const world = await worldAt('2026-11-22T17:30', fixedAt('18:00'));
  await agreed(pause(world, { kind: 'days', days: 3 }, world.now, zone));
  await world.runUntil(at('2026-11-22T18:20'));
  await agreed(resume(world, world.now, zone));
  expect(world.nudges).toEqual([]);
  expect(nextAt(world)).toBe('2026-11-23T18:00');
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
  expect(await claimNudge({ ...nudge, fate: 'claimed' }, at('2026-11-01T12:00'))).toBe(false);
  const free = { ...nudge, id: '2026-11-22#1200' as const, fate: 'claimed' as const };
  const taken = await Promise.all([1, 2, 3, 4].map(() => claimNudge(free, at('2026-11-01T12:00'))));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test('worker, popup and options at once show a nudge once, and each hears what was decided', async () => {
  const world = await newWorld(at('2026-11-22T18:00').toString(), zone, fixedAt('18:00'));
  const plans = await Promise.all([1, 2, 3].map(() => reconcile(world, world.now, zone)));
  expect(world.nudges).toHaveLength(1);
  // One runs after the other: the later ones find the slot taken, and the same nudge waiting.
  expect(plans.map(({ deliver }) => deliver?.id)).toEqual(['2026-11-22#1080', undefined, undefined]);
  expect(plans.map(({ waiting }) => waiting?.id)).toEqual(Array(3).fill('2026-11-22#1080'));
});

test('opening the popup answers every nudge that waits, and names the latest', async () => {
  const world = await worldAt('2026-11-22T09:00', fixedAt('16:30', '18:00'));
  await world.runUntil(at('2026-11-22T18:05'));
  expect((await answerWaiting(world, 'opened', world.now, zone))?.id).toBe('2026-11-22#1080');
  expect(world.dot).toBe(false);
});

test('closing a notification is no answer: the dot stays, and opening the popup still answers', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  await noteDismissed(world.now, zone);
  await world.wake();
  expect(world.dot).toBe(true);
  await answerWaiting(world, 'opened', world.now, zone);
  expect((await fates(world)).at(-1)).toBe('2026-11-22#1080 shown opened');
});

test('switched off after "Later", nothing comes', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  await putOffBy(world, ['half_hour'], world.now, zone);
  await changeCadence(world, { on: false }, world.now.add({ minutes: 5 }));
  await world.runUntil(at('2026-11-22T20:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:00']);
  expect((await readLaterOffer(world.now, zone)).moments).toEqual([]);
});

test('"Later" offers nothing that a pause would swallow', async () => {
  const world = await worldAt('2026-11-22T12:00', fixedAt('18:00'));
  await agreed(pause(world, { kind: 'days', days: 3 }, world.now, zone));
  expect((await readLaterOffer(world.now, zone)).moments).toEqual([]);
});

test('a second "Later" takes the place of the first', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  await putOffBy(world, ['half_hour'], world.now, zone);
  await putOffBy(world, ['tomorrow'], world.now, zone);
  await world.runUntil(at('2026-11-23T18:10'));
  expect(localTimes(world)).toEqual(['2026-11-22T18:00', '2026-11-23T18:00']);
});

test('"This evening" puts today’s nudge off, it does not add one', async () => {
  const settings = fixedAt('18:20');
  const world = await worldAt('2026-11-22T14:00', { ...settings, cadence: { ...settings.cadence, ceiling: 1 } });
  await putOffBy(world, ['evening'], world.now, zone);
  await world.runUntil(at('2026-11-22T21:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T19:00']);
});

test('"Tomorrow" moves today’s nudge, and whatever else would come before, to tomorrow', async () => {
  const settings = fixedAt('14:00', '18:20');
  const world = await worldAt('2026-11-22T10:00', settings);
  const tomorrow = (await readLaterOffer(world.now, zone)).moments.at(-1);
  expect(tomorrow).toMatchObject({ choice: 'tomorrow', at: at('2026-11-23T14:00') });
  await putOff(world, at('2026-11-23T14:00'), world.now, zone);
  expect(nextAt(world)).toBe('2026-11-23T14:00');
  expect((await fates(world)).filter((fate) => fate.startsWith('2026-11-22'))).toEqual([
    '2026-11-22#1100 skipped replaced',
    '2026-11-22#840 skipped replaced',
  ]);
  await world.runUntil(at('2026-11-23T18:30'));
  expect(localTimes(world)).toEqual(['2026-11-23T14:00', '2026-11-23T18:20']);
});

test('put off past midnight, it is still that evening’s nudge, and the next evening has its own', async () => {
  const { cadence, ...settings } = fixedAt();
  const night = { from: time('22:00'), to: time('02:00') };
  const owl = { ...cadence, rhythm: { kind: 'varied' as const, perDay: 1 }, windows: [night], quiet: null };
  const world = await worldAt('2026-11-22T12:00', { ...settings, cadence: owl });
  await world.runUntil(at('2026-11-22T23:40'));
  expect(localTimes(world)).toEqual(['2026-11-22T23:36']);
  await putOff(world, at('2026-11-23T00:10'), world.now, zone);
  await world.runUntil(at('2026-11-24T02:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T23:36', '2026-11-23T00:10', '2026-11-23T23:20']);
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
  expect(world.open.has(nudgeNotice)).toBe(true);
  await world.runUntil(at('2026-11-23T04:30'));
  expect(world.open.has(nudgeNotice)).toBe(false);
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
