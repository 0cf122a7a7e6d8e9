import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePromise } from '../../../app/journal/add-promise.ts';
import { answerWaiting } from '../../../app/nudges/answer-nudge.ts';
import { putOffBy } from '../../../app/nudges/put-off.ts';
import type { Day, responses } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { weekEndOn, weekToTell, weekUntil } from '../../../core/journal/look-back.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { lookBackNotification, nudgeNotification } from '../../../platform/browser/notifications.ts';
import { beginDay } from '../../../platform/storage/day-store.ts';
import { changeHardDay } from '../../../platform/storage/journal/note-store.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { changeSettings } from '../../../platform/storage/settings-store.ts';
import { dates, patience, places, runs } from '../../world/arbitraries.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { at, fixedAt, time, worldAt } from '../nudges/nudged-world.ts';
import { due, zone } from './own-promises.ts';

const sunday = 7;
const date = (text: string) => Temporal.PlainDate.from(text);
const dayWith = (text: string, outcome: (typeof responses)[number]): Day => ({
  ...newDay(date(text), { id: 'COM-01', because: [] }, firstRung),
  response: { outcome, line: '', at: at(`${text}T12:00`) },
});

describe('a week', () => {
  test.each<[number, string, string, string]>([
    [7, '2026-11-22', '2026-11-16', '2026-11-22'],
    [7, '2026-11-23', '2026-11-16', '2026-11-22'],
    [7, '2026-11-28', '2026-11-16', '2026-11-22'],
    [1, '2026-11-22', '2026-11-10', '2026-11-16'],
    [6, '2026-11-22', '2026-11-15', '2026-11-21'],
    [5, '2027-01-01', '2026-12-26', '2027-01-01'],
    [7, '2028-03-01', '2028-02-21', '2028-02-27'],
  ])('that ends on weekday %i, seen on %s, is from %s to %s', (weekday, today, first, last) => {
    expect(weekUntil(weekEndOn(weekday, date(today)))).toEqual({ first: date(first), last: date(last) });
  });

  test('ends on that weekday, at most six days ago, whatever the date', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 7 }), (today, weekday) => {
        const end = weekEndOn(weekday, today);
        expect(end.dayOfWeek).toBe(weekday);
        expect(end.until(today).days).toBeGreaterThanOrEqual(0);
        expect(end.until(today).days).toBeLessThan(7);
      }),
      runs(200),
    );
  });
});

describe('on Sunday 22 November a nudge tells of', () => {
  const hard = { id: '0123456789abcdef', date: date('2026-11-18'), yearly: false, name: '' };
  const planned: Day = {
    ...dayWith('2026-11-18', 'not_today'),
    plan: { when: 'a', will: 'b', answer: null, of: null },
  };
  test.each<[string, number | null, Day[], boolean, string[], string | null]>([
    ['a week with a day that was practised', sunday, [dayWith('2026-11-18', 'okay')], false, [], '2026-11-22'],
    ['its first day', sunday, [dayWith('2026-11-16', 'mixed')], false, [], '2026-11-22'],
    ['no day before it', sunday, [dayWith('2026-11-15', 'okay')], false, [], null],
    ['a week with a plan', sunday, [planned], false, [], '2026-11-22'],
    ['nothing where it is not wanted', null, [dayWith('2026-11-18', 'okay')], false, [], null],
    ['nothing where there was nothing', sunday, [], false, [], null],
    ['nothing where nothing was tried', sunday, [dayWith('2026-11-18', 'not_today')], false, [], null],
    ['nothing where all went badly', sunday, [dayWith('2026-11-18', 'badly')], false, [], null],
    ['nothing but hard days', sunday, [dayWith('2026-11-18', 'okay')], true, [], null],
    ['nothing that was told of', sunday, [dayWith('2026-11-18', 'okay')], false, ['2026-11-22'], null],
    ['a week after the last one', sunday, [dayWith('2026-11-18', 'okay')], false, ['2026-11-15'], '2026-11-22'],
    ['nothing soon after another weekday', sunday, [dayWith('2026-11-18', 'okay')], false, ['2026-11-20'], null],
    ['nothing where the clock was ahead', sunday, [dayWith('2026-11-18', 'okay')], false, ['2026-11-29'], null],
  ])('%s', (_what, weekday, days, isHard, told, expected) => {
    const week = { days, hardDays: isHard ? [hard] : [] };
    expect(weekToTell(weekday, date('2026-11-22'), week, told.map(date))?.toString() ?? null).toBe(expected);
  });
});

const invitation = 'A moment to look back on your week.';
const wanted = (...times: string[]): Settings => ({ ...fixedAt(...times), lookBackDay: sunday });
const told = (world: FakeWorld) =>
  world.nudges
    .filter(({ options }) => options.message === invitation)
    .map((shown) => shown.at.toZonedDateTimeISO(world.zone).toPlainDate().toString());
/** Each evening the person opens what came, so that nothing is eased. */
async function liveUntil(world: FakeWorld, last: string): Promise<void> {
  const evening = () =>
    world.now
      .toZonedDateTimeISO(world.zone)
      .toPlainDate()
      .toZonedDateTime({ timeZone: world.zone, plainTime: '21:00' });
  for (let next = evening(); next.toPlainDate().until(date(last)).days >= 0; next = next.add({ days: 1 })) {
    await world.runUntil(next.toInstant());
    await answerWaiting(world, 'opened', world.now, world.zone);
  }
}

const practise = (text: string) => beginDay(date(text), () => dayWith(text, 'okay'));

describe('a week that may be looked back on', () => {
  test('is told of once, with the first nudge from the chosen day on, and a week later again', async () => {
    const world = await worldAt('2026-11-20T09:00', wanted('12:00', '18:00'));
    await practise('2026-11-19');
    await liveUntil(world, '2026-11-22');
    expect(told(world)).toEqual(['2026-11-22']);
    expect(world.nudges).toHaveLength(6);
    await practise('2026-11-24');
    await liveUntil(world, '2026-11-30');
    expect(told(world)).toEqual(['2026-11-22', '2026-11-29']);
  });

  test('is told of the next day where the day itself was done, and not after a day without anything', async () => {
    const world = await worldAt('2026-11-20T09:00', wanted('18:00'));
    await practise('2026-11-22');
    await liveUntil(world, '2026-12-05');
    expect(told(world)).toEqual(['2026-11-23']);
  });

  test('is told of after a promise that is due, which does not wait', async () => {
    const world = await worldAt('2026-11-20T09:00', wanted('18:00'));
    await practise('2026-11-19');
    const promise = { what: 'Call', to: '', due: due('2026-11-23'), series: null, asked: false };
    await makePromise(promise, true, world.now);
    await liveUntil(world, '2026-11-23');
    expect(told(world)).toEqual(['2026-11-23']);
  });

  test.each<[string, (settings: Settings) => Settings]>([
    ['not wanted', (settings) => ({ ...settings, lookBackDay: null })],
    ['switched off with all nudges', (settings) => ({ ...settings, cadence: { ...settings.cadence, on: false } })],
    ['paused', (settings) => ({ ...settings, cadence: { ...settings.cadence, pausedUntil: at('2026-11-30T00:00') } })],
    [
      'in quiet hours',
      (settings) => ({
        ...settings,
        cadence: { ...settings.cadence, quiet: { from: time('17:00'), to: time('19:00') } },
      }),
    ],
  ])('is told to nobody while that is %s', async (_what, change) => {
    const world = await worldAt('2026-11-20T09:00', change(wanted('18:00')));
    await practise('2026-11-19');
    await liveUntil(world, '2026-11-28');
    expect(told(world)).toEqual([]);
  });

  test('adds no nudge to those that come', async () => {
    const shown: string[][] = [];
    for (const lookBackDay of [null, sunday] as const) {
      const world = await worldAt('2026-11-20T09:00', { ...wanted('12:00', '18:00'), lookBackDay });
      await practise('2026-11-19');
      await liveUntil(world, '2026-11-28');
      shown.push(world.nudges.map((one) => one.at.toString()));
    }
    expect(shown[1]).toEqual(shown[0]);
  });

  test('with only a day in it that the person named as hard is told of by nobody', async () => {
    const world = await worldAt('2026-11-20T09:00', wanted('18:00'));
    await practise('2026-11-19');
    const id = '0123456789abcdef';
    const day = { id, date: date('2026-11-19'), yearly: false, name: '' };
    await changeHardDay(id, () => day, day);
    await world.runUntil(at('2026-11-23T09:00'));
    expect(told(world)).toEqual([]);
  });

  test('waits until tomorrow on a day that the person named as hard, whatever the year', async () => {
    const world = await worldAt('2026-11-20T09:00', wanted('18:00'));
    await practise('2026-11-19');
    const id = '0123456789abcdef';
    const day = { id, date: date('2024-11-22'), yearly: true, name: '' };
    await changeHardDay(id, () => day, day);
    await liveUntil(world, '2026-11-23');
    expect(world.nudges).toHaveLength(4);
    expect(told(world)).toEqual(['2026-11-23']);
  });

  test('waits with its nudge for a better moment, and takes the place of the one before it', async () => {
    const world = await worldAt('2026-11-22T09:00', wanted('12:00', '18:00'));
    await practise('2026-11-19');
    world.around = { ...world.around, fullscreen: true };
    await world.runUntil(at('2026-11-22T12:05'));
    expect(world.nudges).toEqual([]);
    world.around = { ...world.around, fullscreen: false };
    await world.runUntil(at('2026-11-22T12:30'));
    expect(told(world)).toEqual(['2026-11-22']);
    expect([...world.open]).toEqual([lookBackNotification]);
    await world.runUntil(at('2026-11-22T18:05'));
    expect([...world.open]).toEqual([nudgeNotification]);
  });

  test.each([
    ['half_hour', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
  ] as const)('is told of again where its nudge was put off (%s), and then no more', async (choice, again) => {
    const world = await worldAt('2026-11-22T09:00', wanted('18:00'));
    await practise('2026-11-19');
    await world.runUntil(at('2026-11-22T18:00'));
    await putOffBy(world, [choice], world.now, zone);
    await liveUntil(world, '2026-11-26');
    expect(told(world)).toEqual(['2026-11-22', again]);
  });

  test('is told of in full wording where that was chosen', async () => {
    const world = await worldAt('2026-11-22T09:00', { ...wanted('18:00'), wording: 'full' });
    await practise('2026-11-19');
    await world.runUntil(at('2026-11-22T19:00'));
    expect(world.nudges.map(({ options }) => options.message)).toEqual([
      'Your week is there to look back on, if you like, with what you tried or planned.',
    ]);
  });
});

test(
  'another weekday, chosen after a week was told of, brings the next one no earlier than a week later',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 12 }), async (chosen) => {
        const world = await worldAt('2026-11-22T09:00', wanted('18:00'));
        let day = date('2026-11-22');
        for (const weekday of chosen) {
          await beginDay(day.subtract({ days: 1 }), () => dayWith(day.subtract({ days: 1 }).toString(), 'okay'));
          await changeSettings(world.now, (now) => ({ ...now, lookBackDay: weekday as Settings['lookBackDay'] }));
          day = day.add({ days: 1 });
          await liveUntil(world, day.toString());
        }
        const weeks = (await readNudges(world.now, world.zone)).flatMap(({ lookBack }) => lookBack ?? []);
        for (const [index, week] of weeks.entries())
          expect(weeks[index - 1]?.until(week).days ?? 7).toBeGreaterThanOrEqual(7);
      }),
      runs(5),
    );
  },
  patience,
);

test(
  'in every zone, whatever its clock does, each week is told of once and on the chosen day',
  async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 7 }), async ({ zone, date: near }, weekday) => {
        const first = weekEndOn(weekday, near.subtract({ days: 3 }));
        const noon = (day: Temporal.PlainDate) =>
          day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
        const world = await newWorld(noon(first).toString(), zone, {
          ...wanted('18:00'),
          cadenceSince: noon(first),
          lookBackDay: weekday as Settings['lookBackDay'],
        });
        await world.wake();
        // What one is done with today keeps nudges away, so what was practised is written down the morning after.
        for (let day = first; first.until(day).days < 14; day = day.add({ days: 1 })) {
          const before = day.subtract({ days: 1 });
          await beginDay(before, () => dayWith(before.toString(), 'okay'));
          await liveUntil(world, day.toString());
        }
        expect(told(world).map((text) => date(text).dayOfWeek)).toEqual(Array(2).fill(weekday));
      }),
      runs(5),
    );
  },
  patience,
);

test(
  'wherever the worker is killed, no week is told of twice',
  async () => {
    const toldOnce: boolean[] = [];
    for (let effects = 0; effects < 40; effects += 1) {
      const world = await worldAt('2026-11-22T09:00', wanted('18:00', '20:00'));
      await practise('2026-11-19');
      world.killAfter(effects);
      await world.runUntil(at('2026-11-22T18:30')).catch(() => {});
      await world.buryTheDead();
      await world.runUntil(at('2026-11-23T03:00'));
      expect(told(world).length, `killed after ${effects} effects`).toBeLessThanOrEqual(1);
      const claimed = (await readNudges(world.now, world.zone)).flatMap(({ lookBack }) => lookBack?.toString() ?? []);
      expect(claimed).toEqual(['2026-11-22']);
      toldOnce.push(told(world).length === 1);
    }
    // Only who dies between taking and showing shows nothing.
    expect(toldOnce.filter((once) => !once).length).toBeLessThan(6);
  },
  patience,
);
