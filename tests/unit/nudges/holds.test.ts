import { describe, expect, test } from 'vitest';
import { pause } from '../../../app/cadence/pause-nudges.ts';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { answerWaiting, noteDismissed } from '../../../app/nudges/answer-nudge.ts';
import { putOff, putOffBy, readLaterOffer } from '../../../app/nudges/put-off.ts';
import { readState } from '../../../app/nudges/read-known.ts';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { nothingAround } from '../../../core/nudges/holds.ts';
import { dateOf, type HoldReason, holdReasons } from '../../../core/nudges/nudge.ts';
import { upcoming } from '../../../core/nudges/upcoming.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { readNudges } from '../../../platform/storage/nudge-store.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { agreed, changeCadence } from '../settings/edits-to.ts';

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

/** The clock at which the dot is on, looked at each quarter of an hour until then. */
async function dotUntil(world: FakeWorld, local: string): Promise<string[]> {
  const on: string[] = [];
  while (Temporal.Instant.compare(world.now, at(local)) < 0) {
    await world.runUntil(world.now.add({ minutes: 15 }));
    if (world.dot) on.push(clock(world.now).slice(11));
  }
  return on;
}

/** Two weeks of wakings, each a few minutes after the other: fast, and slow on a machine that does much else. */
const twoWeeks = 14 * 5_000;

describe('a nudge that is held for long', { timeout: twoWeeks }, () => {
  const wholeDay = { from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('21:00') };
  const endless: [name: string, settings: Settings][] = [
    ['once a day', fixedAt([], { rhythm: { kind: 'varied', perDay: 1 }, ceiling: 1 })],
    ['at a fixed time', fixedAt(['18:00'])],
    ['shortly before quiet hours', fixedAt(['21:15'])],
    ['three times a day', fixedAt(['10:00', '14:00', '18:00'])],
  ];
  const ways = (['away', 'fullscreen'] as const).flatMap((reason) => endless.map((one) => [reason, ...one] as const));

  test.each(ways)(
    'because of %s without end, %s: each day has the dot, and the record says why',
    async (reason, _name, settings) => {
      const world = await worldAt('2026-11-22T05:00', { ...settings, backOff: { ...settings.backOff, kept: true } });
      world.around = { ...nothingAround, [reason]: true };
      const dark: string[] = [];
      for (let day = 0; day < 14; day += 1) {
        await world.runUntil(world.now.add({ hours: 4 }));
        if (world.dot) dark.push(`${clock(world.now)} the dot of the day before is still on`);
        await world.runUntil(world.now.add({ hours: 13 }));
        if (!world.dot) dark.push(`${clock(world.now)} there is no dot`);
        await world.runUntil(world.now.add({ hours: 7 }));
      }
      expect(dark).toEqual([]);
      expect(times(world)).toEqual([]);
      const nudges = await readNudges(world.now, zone);
      const byDate = Map.groupBy(nudges, ({ id }) => dateOf(id));
      expect(byDate.size).toBe(14);
      for (const ofDate of byDate.values()) {
        expect(ofDate.map(({ heldFor }) => heldFor)).toEqual(ofDate.map(() => reason));
        expect(ofDate.some(({ dotSince }) => dotSince !== null)).toBe(true);
      }
    },
  );

  test('has the dot after half an hour, until its day is over', async () => {
    const world = await worldAt('2026-11-22T17:45', fixedAt(['18:00']));
    world.around = { ...nothingAround, fullscreen: true };
    const on = await dotUntil(world, '2026-11-23T06:00');
    expect(on[0]).toBe('18:30');
    // The heartbeat takes it away, within the hour after the day's start.
    expect(on.at(-1)).toMatch(/^04:/);
    expect(on).toHaveLength(4 * 9.5 + on.filter((time) => time.startsWith('04:')).length);
    expect(await record(world)).toEqual(['1080 missed held for fullscreen']);
  });

  test('comes all the same when it may, as long as there is time', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    world.around = { ...nothingAround, fullscreen: true };
    await world.runUntil(at('2026-11-22T18:40'));
    expect(world.dot).toBe(true);
    await comesBack(world, '2026-11-22T18:45');
    expect(times(world)).toEqual(['2026-11-22T18:45']);
    expect(world.dot).toBe(true);
    expect(await record(world)).toEqual(['1080 shown held for fullscreen']);
  });

  test.each([
    ['while it is held', '2026-11-22T18:40', '1080 skipped here held for fullscreen'],
    ['after its time', '2026-11-22T22:00', '1080 missed held for fullscreen'],
  ])('is answered by whoever opens the popup %s, and does not come any more', async (_when, moment, fate) => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    world.around = { ...nothingAround, fullscreen: true };
    await world.runUntil(at(moment));
    expect(world.dot).toBe(true);
    expect((await answerWaiting(world, 'opened', world.now, zone))?.id).toBe('2026-11-22#1080');
    expect(world.dot).toBe(false);
    world.around = nothingAround;
    // Nor where the rhythm is changed then: whoever saw it has had it.
    await changeCadence(world, { gapMinutes: 30 });
    expect(await dotUntil(world, '2026-11-23T12:00')).toEqual([]);
    expect(times(world)).toEqual([]);
    expect(await record(world)).toEqual([fate]);
    expect((await readNudges(world.now, zone))[0]).toMatchObject({ answer: 'opened' });
  });

  test('is not answered by whoever closes the notification of an earlier one', async () => {
    const world = await worldAt('2026-11-22T09:50', fixedAt(['10:00', '18:00']));
    await world.runUntil(at('2026-11-22T17:50'));
    world.around = { ...nothingAround, fullscreen: true };
    await world.runUntil(at('2026-11-22T18:40'));
    await noteDismissed(world.now, zone);
    const answers = (await readNudges(world.now, zone)).map(({ id, answer }) => `${id.slice(11)} ${answer}`);
    expect(answers.sort()).toEqual(['1080 null', '600 dismissed']);
  });

  test('and whose computer slept until its time was over, has the dot the same evening and not the next day', async () => {
    for (const [wakes, dot] of [
      ['2026-11-22T20:00', true],
      ['2026-11-23T08:00', false],
    ] as const) {
      const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
      world.around = { ...nothingAround, away: true };
      await world.runUntil(at('2026-11-22T18:05'));
      world.around = nothingAround;
      await world.sleepUntil(at(wakes));
      expect(world.dot).toBe(dot);
      expect(times(world)).toEqual([]);
      expect(await record(world)).toEqual(['1080 missed held for away']);
    }
  });

  test('never has a dot that goes away and comes back by itself', async () => {
    const cadence = { rhythm: { kind: 'every' as const, hours: 2 }, windows: [wholeDay] };
    const world = await worldAt('2026-11-22T08:45', fixedAt([], cadence));
    world.around = { ...nothingAround, away: true };
    const on = await dotUntil(world, '2026-11-23T00:00');
    expect(on[0]).toBe('09:30');
    expect(on).toHaveLength(4 * 14.5 + 1);
  });

  test('came together with a later one only where that one came', async () => {
    const world = await worldAt('2026-11-22T16:50', fixedAt(['17:00', '17:30'], { gapMinutes: 15 }));
    world.around = { ...nothingAround, away: true };
    await world.runUntil(at('2026-11-22T17:45'));
    expect(await record(world)).toEqual(['1020 held held for away', '1050 held held for away']);
    await world.runUntil(at('2026-11-22T20:00'));
    expect(await record(world)).toEqual(['1020 missed held for away', '1050 missed held for away']);
  });

  test('and is paused or practised then, has no dot any more', async () => {
    const world = await worldAt('2026-11-22T17:50', fixedAt(['18:00']));
    world.around = { ...nothingAround, fullscreen: true };
    await world.runUntil(at('2026-11-22T18:40'));
    await agreed(pause(world, { kind: 'days', days: 1 }, world.now, zone));
    expect(world.dot).toBe(false);
    expect(await record(world)).toEqual(['1080 skipped paused held for fullscreen']);
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
