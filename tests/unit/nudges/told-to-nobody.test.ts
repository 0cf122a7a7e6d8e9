import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepShown } from '../../../app/day/keep-shown.ts';
import { openToday } from '../../../app/day/today.ts';
import { keepCheckIn } from '../../../app/journal/keep-check-in.ts';
import { exampleNudge } from '../../../app/nudges/nudge-text.ts';
import { putOffBy } from '../../../app/nudges/put-off.ts';
import { sendTestNudge } from '../../../app/nudges/test-nudge.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import { loadStrategy } from '../../../app/strategies/library.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { freshSettings, type Settings, wordings } from '../../../core/settings/settings.ts';
import type { OwnStrategy } from '../../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { readFirstUse } from '../../../platform/storage/first-use.ts';
import { answersOf } from '../../world/check-in-answers.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';

/** What a person typed stays in Tend: systems keep notifications and browsers keep alarms where others may read them. */

const zone = 'Europe/Berlin';
const now = Temporal.Instant.from('2026-11-22T17:00:00Z');
const date = Temporal.PlainDate.from('2026-11-22');
const canary = 'canary';

const own: OwnStrategy = {
  ...{ id: 'OWN-01', theme: 'vulnerability', level: 1, minutes: 3, alone: true },
  ...{ title: canary, why: canary, today: canary, words: canary, if_badly: canary, reflect: canary },
};

function dayWith(strategy: StrategyId): Day {
  return {
    ...newDay(date, { id: strategy, because: ['own'] }, { level: 1, okays: 0 }),
    plan: { when: canary, will: canary, answer: null, of: null },
    draft: { outcome: null, line: canary },
  };
}

let world: FakeWorld;
/** Everything that was handed to the browser. */
let told: unknown[];

beforeEach(() => {
  told = [];
});

async function living(strategy: StrategyId, wording: Settings['wording']) {
  const settings: Settings = {
    ...freshSettings(canary, now.subtract({ hours: 24 })),
    ...{ wording, worry: 'betrayal', who: 'married' },
    cadence: { ...defaultCadence(), rhythm: { kind: 'fixed', times: [Temporal.PlainTime.from('18:00')] } },
  };
  world = await newWorld(now.toString(), zone, settings);
  for (const one of [dayWith(strategy), { ...dayWith(strategy), date: date.subtract({ days: 1 }) }]) {
    await set(one.date.toString(), storedDay(one), storeOf('days'));
  }
  await set('own/OWN-01', own, storeOf('marks'));
  const { alarms, action } = world;
  const tells =
    <A extends unknown[], R>(work: (...args: A) => R) =>
    (...args: A): R => {
      told.push(args);
      return work(...args);
    };
  Object.assign(alarms, { create: tells(alarms.create) });
  Object.assign(action, { setTitle: tells(action.setTitle), setBadgeText: tells(action.setBadgeText) });
  return settings;
}

describe.each(wordings)('with %s wording', (wording) => {
  test.each<StrategyId>(['OWN-01', 'COM-01'])(
    'nothing that a person typed leaves Tend with a nudge of %s',
    async (id) => {
      const settings = await living(id, wording);
      await world.wake();
      await world.runUntil(now.add({ hours: 30 }));
      await sendTestNudge(
        world,
        await exampleNudge(settings, (await openToday(settings, now, zone)).strategy, now, zone),
        settings,
      );
      expect(world.nudges.length).toBeGreaterThan(0);
      told.push(world.shown, await readFirstUse());
      const all = JSON.stringify(told);
      expect(all).toContain('tend:next');
      expect(all).not.toContain(canary);
      // It was there to be told.
      expect(await get('own/OWN-01', storeOf('marks'))).toEqual(own);
    },
  );
});

test('with discreet wording, neither does what they said of themselves, nor what Tend is about', async () => {
  await living('COM-01', 'discreet');
  await world.wake();
  await world.runUntil(now.add({ hours: 30 }));
  const words = JSON.stringify([told, world.shown.map(({ options }) => options)]);
  expect(words).not.toMatch(/trust|betray|partner|married|marriage|relationship|therap/i);
});

const gentle = { kind: 'set', field: 'gentleUntil', to: now.add({ hours: 24 * 90 }) } as const;

describe.each<[string, () => Promise<unknown>]>([
  [
    '"No, and they scared me" in the check-in',
    () => keepCheckIn(answersOf(1), { sayNo: 'no', scared: 'yes' }, false, now, zone),
  ],
  ['"Only what I do alone" in the options', () => saveEdits(world, [gentle], now, zone)],
])('after %s', (_, said) => {
  test.each([
    // Done towards the other, and seen before.
    ['COM-01', 'full', 'Today’s idea is ready.'],
    ['COM-01', 'discreet', 'Today’s idea is ready.'],
    // Done alone.
    ['UND-01', 'full', null],
  ] as const)(
    'a nudge of %s, with %s wording, names only what may be offered, also after "Later"',
    async (id, wording, plain) => {
      await living(id, wording);
      const text = await loadStrategy(id);
      if (!text) return expect.unreachable();
      await keepShown(dayWith(id), text);
      await said();
      await world.wake();
      await putOffBy(world, ['half_hour'], now, zone);
      await world.runUntil(now.add({ hours: 2 }));
      const { default: lines } = await import('virtual:tend/nudge-lines');
      expect(world.nudges.length).toBe(2);
      for (const { options } of world.nudges) {
        if (plain) expect(options).toMatchObject({ title: 'A small moment for today', message: plain });
        else expect(options).toMatchObject({ title: lines[id]?.title });
      }
    },
  );
});
