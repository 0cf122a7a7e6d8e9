import { describe, expect, test } from 'vitest';
import { pause } from '../../../app/cadence/pause-nudges.ts';
import { answerWaiting, noteDismissed } from '../../../app/nudges/answer-nudge.ts';
import { nothingAround } from '../../../core/nudges/holds.ts';
import { dateOf } from '../../../core/nudges/nudge.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { someOf } from '../../luck.ts';
import type { FakeWorld } from '../../world/fake-world.ts';
import { agreed, changeCadence } from '../settings/edits-to.ts';
import { clock, comesBack, fixedAt, record, times } from './held-world.ts';
import { at, worldAt, zone } from './nudged-world.ts';

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

  test.each(someOf(ways, 3, 'held for long'))(
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
