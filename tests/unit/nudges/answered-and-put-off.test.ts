import { describe, expect, test } from 'vitest';
import { pause, resume, undoPause } from '../../../app/cadence/pause-nudges.ts';
import { answerWaiting, noteDismissed } from '../../../app/nudges/answer-nudge.ts';
import { putOff, putOffBy, readLaterOffer } from '../../../app/nudges/put-off.ts';
import { replacedByPlanned, touchedByAnswer, withAnswer, withPersonHere } from '../../../core/nudges/answering.ts';
import { type Answer, type Fate, type Nudge, recordOf } from '../../../core/nudges/nudge.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import type { FakeWorld } from '../../world/fake-world.ts';
import { agreed, changeCadence } from '../settings/edits-to.ts';
import { at, fates, fixedAt, localTimes, nextAt, time, worldAt, zone } from './nudged-world.ts';

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
  expect((await fates(world)).slice(-2)).toEqual(['2026-11-22#1270 shown later', '2026-11-23#later-1270 planned']);
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

test('Undo of a pause brings back what was before, also an earlier pause, and nothing late', async () => {
  const world = await worldAt('2026-11-22T17:30', fixedAt('18:00'));
  const until = async () => (await readSettings(world.now)).cadence.pausedUntil?.toString() ?? null;
  const first = await pause(world, { kind: 'days', days: 3 }, world.now, zone);
  await first.agreed;
  const earlier = await until();
  const second = await pause(world, { kind: 'days', days: 1 }, world.now, zone);
  await second.agreed;
  expect(await undoPause(world, first.done, world.now, zone)).toMatchObject({ refused: true });
  await agreed(undoPause(world, second.done, world.now, zone));
  expect(await until()).toBe(earlier);
  await world.runUntil(at('2026-11-22T18:20'));
  await agreed(undoPause(world, first.done, world.now, zone));
  expect(await until()).toBeNull();
  expect(await undoPause(world, first.done, world.now, zone)).toMatchObject({ refused: true });
  expect([world.nudges, nextAt(world)]).toEqual([[], '2026-11-23T18:00']);
});

test('ending a pause brings nothing from before its end', async () => {
  const world = await worldAt('2026-11-22T17:30', fixedAt('18:00'));
  await agreed(pause(world, { kind: 'days', days: 3 }, world.now, zone));
  await world.runUntil(at('2026-11-22T18:20'));
  await agreed(resume(world, world.now, zone));
  expect(world.nudges).toEqual([]);
  expect(nextAt(world)).toBe('2026-11-23T18:00');
});

test('Undo of a pause’s end brings the pause back, unless another one was chosen since', async () => {
  const world = await worldAt('2026-11-22T17:30', fixedAt('18:00'));
  const paused = await pause(world, { kind: 'days', days: 3 }, world.now, zone);
  await paused.agreed;
  await world.runUntil(at('2026-11-22T17:45'));
  const ended = await resume(world, world.now, zone);
  await ended.agreed;
  expect(nextAt(world)).toBe('2026-11-22T18:00');
  await agreed(undoPause(world, ended.done, world.now, zone));
  expect((await readSettings(world.now)).cadence.pausedUntil).toEqual(paused.done.to);
  await world.runUntil(at('2026-11-25T17:00'));
  expect([world.nudges, nextAt(world)]).toEqual([[], '2026-11-25T18:00']);
  expect(await undoPause(world, ended.done, world.now, zone)).toMatchObject({ refused: true });
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
  await world.runUntil(at('2026-11-23T18:30'));
  expect((await fates(world)).filter((fate) => fate.startsWith('2026-11-22'))).toEqual([
    '2026-11-22#1100 skipped replaced',
    '2026-11-22#840 skipped replaced',
  ]);
  expect(localTimes(world)).toEqual(['2026-11-23T14:00', '2026-11-23T18:20']);
});

test.each([
  ['tomorrow, and then rather this evening', '2026-11-22T09:00', '19:00', ['tomorrow', 'evening'], '2026-11-22T19:00'],
  [
    'in the small hours to the evening, and then to the slot',
    '2026-11-23T01:30',
    '17:30',
    ['evening', 'tomorrow'],
    '2026-11-23T17:30',
  ],
] as const)(
  'put off %s: it comes, though the slot of that very minute had moved away',
  async (_what, now, slot, choices, comes) => {
    const world = await worldAt(now, fixedAt(slot));
    for (const choice of choices) await putOffBy(world, [choice], world.now, zone);
    expect(nextAt(world)).toBe(comes);
    await world.runUntil(at(comes).add({ hours: 3 }));
    expect(localTimes(world)).toEqual([comes]);
  },
);

test('put off to the moment of a slot for which the day is full, it comes', async () => {
  const { cadence, ...settings } = fixedAt('10:00', '19:00');
  const world = await worldAt('2026-11-22T10:00', { ...settings, cadence: { ...cadence, ceiling: 2 } });
  await putOffBy(world, ['half_hour'], world.now, zone);
  await world.runUntil(at('2026-11-22T10:30'));
  await putOffBy(world, ['evening'], world.now, zone);
  await world.runUntil(at('2026-11-22T21:00'));
  expect(localTimes(world)).toEqual(['2026-11-22T10:00', '2026-11-22T10:30', '2026-11-22T19:00']);
});

test('put off to a slot, the slot comes in its place, and from then on it may be put off twice again', async () => {
  const world = await worldAt('2026-11-22T18:00', fixedAt('18:00'));
  await putOffBy(world, ['tomorrow'], world.now, zone);
  await world.runUntil(at('2026-11-23T18:00'));
  expect((await fates(world)).slice(-2)).toEqual(['2026-11-23#1080 shown', '2026-11-23#later-1080 skipped joined']);
  await putOffBy(world, ['tomorrow'], world.now, zone);
  expect((await readLaterOffer(world.now, zone)).rests).toBe(false);
});

test('put off to an hour that is made quiet then, it is not announced, and does not come late', async () => {
  const world = await worldAt('2026-11-22T17:30', fixedAt('17:30'));
  await putOffBy(world, ['evening'], world.now, zone);
  const quiet = { from: time('18:30'), to: time('19:15') };
  await changeCadence(world, { quiet }, world.now.add({ minutes: 5 }));
  expect(nextAt(world)).toBe('2026-11-23T17:30');
  await world.sleepUntil(at('2026-11-22T19:20'));
  expect(localTimes(world)).toEqual(['2026-11-22T17:30']);
});

test('put off to what is night where they are by then, it is not announced', async () => {
  const { cadence, ...settings } = fixedAt('17:30');
  const world = await worldAt('2026-11-27T18:40', {
    ...settings,
    cadence: { ...cadence, activeDays: [1, 2, 3, 4, 5] },
  });
  await putOffBy(world, ['tomorrow'], world.now, zone);
  expect(nextAt(world)).toBe('2026-11-28T18:40');
  world.zone = 'Asia/Tokyo';
  world.now = at('2026-11-28T09:00');
  await world.wake();
  expect(nextAt(world)).toBe('2026-11-30T09:30');
});

describe('put off to tomorrow, nothing comes today', () => {
  const quiet = { from: time('22:00'), to: time('08:00') };
  test.each<[string, (world: FakeWorld, now: Temporal.Instant) => Promise<unknown>]>([
    ['where something else of the rhythm is changed', (world, now) => changeCadence(world, { quiet }, now)],
    [
      'where a pause is begun and ended',
      async (world, now) => {
        await agreed(pause(world, { kind: 'days', days: 1 }, now, zone));
        await agreed(resume(world, now.add({ minutes: 1 }), zone));
      },
    ],
  ])('%s', async (_what, change) => {
    const world = await worldAt('2026-11-22T09:00', fixedAt('17:30'));
    await putOffBy(world, ['tomorrow'], world.now, zone);
    await change(world, world.now.add({ minutes: 5 }));
    expect(nextAt(world)).toBe('2026-11-23T17:30');
    await world.runUntil(at('2026-11-23T21:00'));
    expect(localTimes(world)).toEqual(['2026-11-23T17:30']);
  });

  test('unless they change their mind', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt('17:30'));
    await putOffBy(world, ['tomorrow'], world.now, zone);
    await putOffBy(world, ['half_hour'], world.now, zone);
    await world.runUntil(at('2026-11-22T21:00'));
    expect(localTimes(world)).toEqual(['2026-11-22T09:30', '2026-11-22T17:30']);
  });
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

describe('what becomes of a nudge:', () => {
  const now = at('2026-11-22T19:00');
  const moment = { id: '2026-11-22#0' as const, at: at('2026-11-22T18:00'), until: at('2026-11-22T20:00') };
  const nudge = (fate: Fate, more: Partial<Nudge> = {}): Nudge => ({ ...recordOf(moment, fate, moment.at), ...more });
  const waits = nudge('shown');

  test.each<[string, Nudge, boolean]>([
    ['one that waits', waits, true],
    ['one that is held until the person is here', nudge('held'), true],
    ['none that is planned', nudge('planned'), false],
    ['none that came and is answered', nudge('shown', { answer: 'tried' }), false],
    ['none that was missed', nudge('missed'), false],
  ])('an answer touches %s', (_what, one, isTouched) => {
    expect(touchedByAnswer([one], [waits])).toEqual(isTouched ? [one] : []);
  });

  test.each<[string, Answer | null, Answer, Answer]>([
    ['is kept where there was none', null, 'opened', 'opened'],
    ['is kept after the notification was taken away', 'dismissed', 'tried', 'tried'],
    ['leaves the one that was given first', 'tried', 'later', 'tried'],
    ['is not undone by taking the notification away', 'opened', 'dismissed', 'opened'],
  ])('an answer %s', (_what, answer, later, kept) => {
    expect(withAnswer(nudge('shown', { answer }), later)).toEqual(nudge('shown', { answer: kept }));
  });

  test.each<[string, Nudge, Nudge]>([
    ['was held is skipped', nudge('held'), nudge('skipped', { reason: 'here', since: now })],
    ['came stays as it is', waits, waits],
  ])('where the person is here, one that %s', (_what, one, becomes) => {
    expect(withPersonHere(one, now)).toEqual(becomes);
  });

  test.each<[string, Nudge, Nudge | null]>([
    ['was planned is replaced', nudge('planned'), nudge('skipped', { reason: 'replaced', since: now })],
    ['was held stays as it is', nudge('held'), null],
  ])('where another one is planned, one that %s', (_what, one, becomes) => {
    expect(replacedByPlanned(one, now)).toEqual(becomes);
  });
});
