import { describe, expect, test, vi } from 'vitest';
import { keepRhythm } from '../../../app/cadence/keep-rhythm.ts';
import { pause, resume } from '../../../app/cadence/pause-nudges.ts';
import { answerWaiting } from '../../../app/nudges/answer-nudge.ts';
import { refusesAlarms } from '../../../app/nudges/refused-alarms.ts';
import { saveEdits, undoEdits } from '../../../app/settings/edit-settings.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { noBackOff } from '../../../core/nudges/back-off.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { changed } from '../../../core/settings/settings-change.ts';
import { nextAlarm } from '../../../platform/browser/alarms.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { patience } from '../../world/arbitraries.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { agreed, editsTo } from '../settings/edits-to.ts';

/** Settings are stored before the world agrees with them: what holds for a slot that is due in that very minute. */

const zone = 'Europe/Berlin';
const time = (text: string) => Temporal.PlainTime.from(text);
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const atSix: Cadence = { ...defaultCadence(), rhythm: { kind: 'fixed', times: [time('18:00')] }, ceiling: 3 };
const inEvening: Cadence = { ...defaultCadence(), windows: [{ from: time('18:00'), to: time('18:01') }] };

async function worldWith(cadence: Cadence, change: Partial<Settings> = {}, began = '2026-11-23T09:00') {
  const settings = { ...freshSettings('a seed', at('2026-11-01T12:00')), cadence, ...change };
  const world = await newWorld(at(began).toString(), zone, settings);
  await world.wake();
  // Nobody has looked yet at what is due since 18:00.
  world.now = at('2026-11-23T18:00:20');
  return world;
}

const set = (world: FakeWorld, wanted: Partial<Cadence>) =>
  readSettings(world.now).then(({ cadence }) => saveEdits(world, editsTo(cadence, wanted), world.now, zone));

const localTimes = (world: FakeWorld) =>
  world.nudges.map((shown) => shown.at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }));

interface Case {
  cadence?: Cadence;
  settings?: Partial<Settings>;
  deed: (world: FakeWorld) => Promise<{ agreed: Promise<void> }>;
  isKept: (settings: Settings) => boolean;
}

const monday = Temporal.PlainDate.from('2026-11-23');
const cases: Record<string, Case> = {
  'a longer gap': {
    deed: (world) => set(world, { gapMinutes: 90 }),
    isKept: ({ cadence }) => cadence.gapMinutes === 90,
  },
  'this day taken off': {
    deed: (world) => set(world, { activeDays: [2, 3, 4, 5, 6, 7] }),
    isKept: ({ cadence }) => !cadence.activeDays.includes(1),
  },
  'another rhythm': {
    deed: (world) => set(world, { rhythm: { kind: 'weekly', perWeek: 2 } }),
    isKept: ({ cadence }) => cadence.rhythm.kind === 'weekly',
  },
  'another window': {
    cadence: inEvening,
    deed: (world) => set(world, { windows: [{ from: time('09:00'), to: time('10:00') }] }),
    isKept: ({ cadence }) => cadence.windows[0]?.from.hour === 9,
  },
  'an end of a pause that was over at five': {
    cadence: { ...atSix, pausedUntil: at('2026-11-23T17:00') },
    deed: (world) => resume(world, world.now, zone),
    isKept: ({ cadence }) => cadence.pausedUntil === null,
  },
  '"keep my rhythm"': {
    // Half as often: every second date, and this one is among them.
    settings: { backOff: { ...noBackOff, step: 1, from: monday } },
    deed: (world) => keepRhythm(world, world.now, zone),
    isKept: ({ backOff }) => backOff.kept && backOff.step === 0,
  },
};

describe.each(Object.entries(cases))(
  'a slot in the minute of %s',
  (_what, { cadence = atSix, settings = {}, deed, isKept }) => {
    test('comes by the old rule, once', async () => {
      const world = await worldWith(cadence, settings);
      await agreed(deed(world));
      expect(localTimes(world)).toEqual(['2026-11-23T18:00']);
      expect(isKept(await readSettings(world.now))).toBe(true);
      await world.wake();
      await world.runUntil(at('2026-11-23T23:00'));
      expect(localTimes(world)).toEqual(['2026-11-23T18:00']);
    });

    test(
      'is neither lost nor shown twice, and what was said to be saved is kept, wherever the page is closed',
      async () => {
        let effects = 0;
        for (let died = true; died; effects += 1) {
          const world = await worldWith(cadence, settings);
          world.killAfter(effects);
          const saved = await deed(world).catch(() => null);
          await saved?.agreed;
          died = world.deaths > 0;
          await world.buryTheDead();
          if (saved) expect(isKept(await readSettings(world.now)), `closed after ${effects} effects`).toBe(true);
          world.now = at('2026-11-23T18:00:50');
          await world.wake();
          // One that was taken and not shown waits behind the dot.
          expect(world.dot, `closed after ${effects} effects`).toBe(true);
          await world.wake();
          expect(world.nudges.length, `closed after ${effects} effects`).toBeLessThanOrEqual(1);
        }
        expect(effects).toBeGreaterThan(10);
      },
      patience,
    );
  },
);

test('whoever turns nudges off in the minute of a slot is not nudged any more', async () => {
  const world = await worldWith(atSix);
  await agreed(set(world, { on: false }));
  await world.runUntil(at('2026-11-24T23:00'));
  expect(world.nudges).toEqual([]);
  expect(world.dot).toBe(false);
});

test('whoever pauses in the minute of a slot is not nudged any more, nor when they end the pause', async () => {
  const world = await worldWith(atSix);
  await agreed(pause(world, { kind: 'days', days: 1 }, world.now, zone));
  world.now = at('2026-11-23T18:00:40');
  await agreed(resume(world, world.now, zone));
  await world.runUntil(at('2026-11-23T23:00'));
  expect(world.nudges).toEqual([]);
});

test('a slot in the minute in which Tend backs off comes, once', async () => {
  const backOff = { ...noBackOff, ignored: 2, from: monday.subtract({ days: 1 }) };
  const world = await worldWith(atSix, { backOff }, '2026-11-22T18:00');
  expect(world.nudges).toHaveLength(1);
  await world.wake();
  expect((await readSettings(world.now)).backOff.step).toBe(1);
  expect(localTimes(world)).toEqual(['2026-11-22T18:00', '2026-11-23T18:00']);
});

test(
  'what was missed by the old rule keeps no slot from the new one, wherever the page is closed',
  async () => {
    const early = { ...inEvening, windows: [{ from: time('09:00'), to: time('10:00') }] };
    let effects = 0;
    for (let died = true; died; effects += 1) {
      const world = await worldWith(early, {}, '2026-11-23T07:00');
      world.now = at('2026-11-23T12:00');
      world.killAfter(effects);
      const saved = await set(world, { windows: [{ from: time('17:00'), to: time('20:30') }] }).catch(() => null);
      await saved?.agreed;
      died = world.deaths > 0;
      await world.buryTheDead();
      await world.wake();
      world.now = at('2026-11-23T20:30');
      await world.wake();
      expect(world.nudges, `closed after ${effects} effects`).toHaveLength(saved ? 1 : 0);
    }
    expect(effects).toBeGreaterThan(10);
  },
  patience,
);

test('a held nudge of the old rule that does not come keeps no slot from the new one', async () => {
  const world = await worldWith(inEvening);
  world.around = { ...world.around, fullscreen: true };
  await world.wake();
  await agreed(set(world, { windows: [{ from: time('19:30'), to: time('20:30') }] }));
  await world.runUntil(at('2026-11-23T19:20'));
  world.around = { ...world.around, fullscreen: false };
  await world.runUntil(at('2026-11-23T21:00'));
  expect(world.nudges).toHaveLength(1);
});

const storedIn = async (world: FakeWorld) => JSON.parse(JSON.stringify(await readSettings(world.now)));

describe('while `reconcile` is busy elsewhere', () => {
  test.each<[string, (world: FakeWorld) => Promise<{ agreed: Promise<void> }>]>([
    ['a change of the cadence', (world) => set(world, { gapMinutes: 90 })],
    ['its undo', async (world) => undoEdits(world, (await set(world, { gapMinutes: 90 })).undo, world.now, zone)],
    ['a pause', (world) => pause(world, { kind: 'days', days: 1 }, world.now, zone)],
    ['the end of a pause', (world) => resume(world, world.now, zone)],
    ['"keep my rhythm"', (world) => keepRhythm(world, world.now, zone)],
    ['that all is erased', (world) => eraseAll(world, world.now, zone)],
  ])('%s is stored all the same, and the world agrees with it afterwards', async (_what, deed) => {
    const world = await worldWith({ ...atSix, pausedUntil: at('2026-11-23T18:30') });
    const { promise: freed, resolve: free } = Promise.withResolvers<void>();
    const busy = navigator.locks.request('tend:reconcile', () => freed);
    const before = await storedIn(world);
    let hasAgreed = false;
    const saved = await deed(world);
    saved.agreed.then(() => {
      hasAgreed = true;
    });
    expect(await storedIn(world)).not.toEqual(before);
    expect(hasAgreed).toBe(false);
    free();
    await Promise.all([busy, saved.agreed]);
  });

  test('what someone changed meanwhile who is gone by now has its alarm at the end', async () => {
    for (let effects = 1; effects <= 9; effects += 1) {
      const world = await worldWith(atSix, {}, '2026-11-23T12:00');
      world.now = at('2026-11-23T12:00');
      const edits = editsTo(atSix, { rhythm: { kind: 'fixed', times: [time('15:00')] } });
      let stored: Promise<unknown> = Promise.resolve();
      world.meanwhile(effects, () => {
        const { now } = world;
        stored = changeSettings(
          now,
          (current) => changed(current, { kind: 'edits', edits }, now.add({ seconds: 1 }), zone) ?? current,
        );
      });
      await world.wake();
      await stored;
      const { rhythm } = (await readSettings(world.now)).cadence;
      const hours = rhythm.kind === 'fixed' && rhythm.times[0]?.hour;
      // Where it was over by then, nothing happened meanwhile.
      expect(world.alarm(nextAlarm)?.scheduledTime, `begun after ${effects} effects`).toBe(
        at(`2026-11-23T${hours}:00`).epochMilliseconds,
      );
    }
  });
});

test('an alarm that rings too late for what is stored is set anew by whoever looks', async () => {
  const world = await worldWith(atSix, {}, '2026-11-23T12:00');
  world.now = at('2026-11-23T12:00');
  expect(await refusesAlarms(world, at('2026-11-23T15:00'), world.now)).toBe(false);
  expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at('2026-11-23T15:00').epochMilliseconds);
  // One that rings sooner looks again by itself.
  expect(await refusesAlarms(world, at('2026-11-23T16:00'), world.now)).toBe(false);
  expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at('2026-11-23T15:00').epochMilliseconds);
});

test('nudges that were off are off after erasing, wherever that was cut short', async () => {
  for (let effects = 0; effects <= 20; effects += 1) {
    const world = await worldWith({ ...atSix, on: false });
    world.killAfter(effects);
    await agreed(eraseAll(world, world.now, zone)).catch(() => {});
    await world.buryTheDead();
    expect((await readSettings(world.now)).cadence.on, `cut short after ${effects} effects`).toBe(false);
  }
});

test('a nudge that is due and not shown yet is answered by whoever opens the popup', async () => {
  const world = await worldWith(atSix);
  const { promise: freed, resolve: free } = Promise.withResolvers<void>();
  const busy = navigator.locks.request('tend:reconcile', () => freed);
  const saved = await set(world, { gapMinutes: 90 });
  const answering = answerWaiting(world, 'opened', world.now, zone);
  await vi.waitUntil(async () => (await readNudges(world.now, zone)).some(({ reason }) => reason === 'here'));
  free();
  await Promise.all([busy, saved.agreed, answering]);
  await world.wake();
  expect(world.nudges).toEqual([]);
  expect(world.dot).toBe(false);
});
