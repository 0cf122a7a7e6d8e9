import 'fake-indexeddb/auto';
import summaries from 'virtual:tend/summaries';
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { nudgeText } from '../../../app/nudges/nudge-text.ts';
import {
  keepGentle,
  notForMe,
  passBy,
  pickForToday,
  replaceToday,
  swapToday,
  undoKeepGentle,
  undoNotForMe,
} from '../../../app/picking/replace-strategy.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import { readHiddenGroups, undoUnhide, unhide } from '../../../app/strategies/bring-back-hidden.ts';
import { saveOwn } from '../../../app/strategies/own-strategies.ts';
import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { mayComeUp } from '../../../core/picking/gates.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import type { Edit } from '../../../core/settings/settings-edit.ts';
import { hiddenGroups } from '../../../core/strategies/hidden-groups.ts';
import { emptyOwn, ownId } from '../../../core/strategies/own-strategy.ts';
import { unpackSummaries } from '../../../core/strategies/packed-summaries.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { openDay } from '../../../entrypoints/popup/opening.ts';
import { nextAlarm } from '../../../platform/browser/alarms.ts';
import { eraseEverything, storeOf } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { clearSentinel } from '../../../platform/storage/first-use.ts';
import { changeMark, changeMarks, deleteOwn, readMarks } from '../../../platform/storage/mark-store.ts';
import { readNudges } from '../../../platform/storage/nudge-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { figure } from '../../figures.ts';
import { FakeWorld, newWorld } from '../../world/fake-world.ts';

/** Where nothing is left that may come up: Tend lives on, says so kindly, and brings back what the person wants back. */

const zone = 'Europe/Berlin';
const morning = Temporal.Instant.from('2026-11-22T08:00:00Z');
const daysLater = (days: number) => morning.add({ hours: 24 * days });
const library = unpackSummaries(summaries);
const levelOf = (id: StrategyId) => library.find((one) => one.id === id)?.level ?? 0;
const open = async (now = morning) => openToday(readSettings(now), now, zone);
const stored = async ({ date }: Day) => (await readDays(date, date))[0];
const quarantined = () => storeOf('quarantine')('readonly', (store) => count(store));
const count = (store: IDBObjectStore) =>
  new Promise<number>((resolve) => {
    const request = store.count();
    request.onsuccess = () => resolve(request.result);
  });

/** Sets something as a person does on the options page. */
const say = (when: Temporal.Instant, ...edits: Edit[]) =>
  saveEdits(new FakeWorld(when.toString(), zone), edits, when, zone);

/** Hides the whole library but these. */
const hideAllBut = (...kept: StrategyId[]) =>
  changeMarks(
    library.map(({ id }) => id).filter((id) => !kept.includes(id)),
    { hidden: true },
  );

beforeEach(async () => {
  await eraseEverything();
  await clearSentinel();
});

test('someone who says "not for me" every day for 400 days is never met by a failure', {
  timeout: 120_000,
}, async () => {
  const brave: Temporal.PlainDate[] = [];
  const came: boolean[] = [];
  for (let number = 0; number < 400; number += 1) {
    const now = daysLater(number);
    const first = await open(now);
    came.push(first.strategy !== null);
    if (first.strategy === null) {
      expect((await openDay(now, zone)).strategy).toBeNull();
      continue;
    }
    const second = await notForMe(first, now);
    expect((await openDay(now, zone)).day.strategy).toBe(second.strategy);
    if (second.strategy) await respond(second, 'okay', '', now);
    const seen = [first.strategy, second.strategy].filter((id) => id !== null);
    if (seen.some((id) => levelOf(id) >= 4)) brave.push(first.date);
  }
  figure('not for me, daily: days with a strategy', came.filter(Boolean).length);
  // At the end, one of the brave that is left may still wait for its week.
  expect(came.indexOf(false)).toBeGreaterThan(150);
  expect(came.slice(300)).toEqual(Array(100).fill(false));
  expect(brave.length).toBeGreaterThan(0);
  for (const [index, date] of brave.slice(1).entries()) {
    expect(brave[index]?.until(date).days).toBeGreaterThanOrEqual(7);
  }
  const now = daysLater(400);
  const [group] = await readHiddenGroups(await open(now), now);
  expect(group?.of).toBe('last');
  expect((await unhide(group?.ids ?? [], now, zone)).strategy).not.toBeNull();
  expect(await quarantined()).toBe(0);
});

test('someone who puts everything away in one sitting keeps a day that can be read', { timeout: 60_000 }, async () => {
  let day = await open();
  let times = 0;
  for (; day.strategy && times < library.length; times += 1) day = await notForMe(day, morning);
  expect(day.strategy).toBeNull();
  expect(times).toBeGreaterThan(100);
  expect(await stored(day)).toEqual(day);
  expect(await quarantined()).toBe(0);
});

describe('the last one', () => {
  test('leaves a day without a strategy when it is "not for me", and comes back when that is undone', async () => {
    const before = await open();
    await hideAllBut(before.strategy ?? 'COM-01');
    const after = await notForMe(before, morning);
    expect(after).toMatchObject({ strategy: null, shown: null, because: [], putAside: [before.strategy] });
    expect(await openDay(morning, zone)).toMatchObject({ strategy: null, day: after });
    expect(await open(morning.add({ hours: 3 }))).toEqual(after);
    expect(await undoNotForMe(before)).toEqual(before);
    expect((await openDay(morning, zone)).strategy?.id).toBe(before.strategy);
  });

  test('stays where it was tried', async () => {
    const before = await open();
    await hideAllBut(before.strategy ?? 'COM-01');
    const tried = await respond(before, 'okay', 'We talked.', morning);
    expect(await notForMe(tried, morning)).toEqual(tried);
    expect((await openDay(morning, zone)).strategy?.id).toBe(before.strategy);
    expect((await open(daysLater(1))).strategy).toBeNull();
  });

  test('stays where another one is asked for and there is none, and the swap is not used up', async () => {
    const before = await open();
    await hideAllBut(before.strategy ?? 'COM-01');
    expect(await swapToday(before, morning)).toEqual(before);
    expect(await swapToday(before, morning, 'tired')).toEqual(before);
    expect(await passBy(before, morning)).toEqual(before);
  });

  test('is one that was only passed over today, where that is all there is', async () => {
    const [first, second] = library.filter((one) => one.level === 1 && one.gate === 'open' && one.who.includes('any'));
    if (!first || !second) return expect.unreachable();
    await hideAllBut(first.id, second.id);
    const before = await open();
    const swapped = await swapToday(before, morning);
    expect(swapped.strategy).not.toBe(before.strategy);
    const after = await notForMe(swapped, morning);
    expect(after.strategy).toBe(before.strategy);
    expect(await open()).toEqual(after);
    expect((await notForMe(after, morning)).strategy).toBeNull();
  });

  test('gives way to none where it may not be offered any more, and that can be taken back', async () => {
    await hideAllBut('CON-24');
    const before = await pickForToday(await open(), 'CON-24', morning);
    const gentle = await keepGentle(before, morning);
    expect(gentle.strategy).toBeNull();
    expect((await openDay(morning, zone)).strategy).toBeNull();
    expect((await open(daysLater(30))).strategy).toBeNull();
    expect(await undoKeepGentle(before, null, morning)).toEqual(before);
  });

  test('gives way to none where an update or the person took it away', async () => {
    const own = { ...emptyOwn(ownId(1)), title: 'Water the plants', today: 'Do it.' };
    await saveOwn(own, await readSettings(morning), morning, zone);
    await hideAllBut();
    expect((await open()).strategy).toBe(own.id);
    await deleteOwn(own.id);
    expect((await openDay(morning, zone)).strategy).toBeNull();

    const date = (await open(daysLater(1))).date;
    const old = newDay(date, { id: 'OLD-01', because: ['fresh'] }, { level: 1, okays: 0 });
    await set(date.toString(), storedDay(old), storeOf('days'));
    expect(await openDay(daysLater(1), zone)).toMatchObject({ strategy: null, day: { putAside: ['OLD-01'] } });
    expect(await replaceToday(await open(daysLater(1)), daysLater(1))).toMatchObject({ strategy: null });
  });

  test('of one’s own comes alone and each day, and not while gentle', async () => {
    const own = { ...emptyOwn(ownId(1)), title: 'Water the plants', today: 'Do it.', alone: true };
    await saveOwn(own, await readSettings(morning), morning, zone);
    await hideAllBut();
    for (const days of [0, 1, 2]) expect((await open(daysLater(days))).strategy).toBe(own.id);
    await say(daysLater(3), { kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    expect((await open(daysLater(4))).strategy).toBeNull();
  });

  test('of the themes that are on gives way to another theme, and the day says so', async () => {
    const off = ['understanding', 'communication', 'consistency', 'vulnerability'] as const;
    await say(morning, ...off.map((theme): Edit => ({ kind: 'theme', theme, on: false })));
    const on = library.filter(({ theme }) => theme === 'professional_help' || theme === 'patience_hope');
    await changeMarks(
      on.map(({ id }) => id),
      { hidden: true },
    );
    expect((await open(daysLater(1))).because[0]).toBe('other_theme');
  });
});

describe('a day without a strategy', () => {
  test('gets one as soon as something may come up again, whichever way that came about', async () => {
    await hideAllBut();
    const day = await open();
    expect(day).toMatchObject({ strategy: null, because: [] });
    expect((await openDay(morning, zone)).strategy).toBeNull();
    await changeMark('COM-01', { hidden: false });
    expect(await open()).toMatchObject({ strategy: 'COM-01', date: day.date });

    await notForMe(await open(), morning);
    expect((await open()).strategy).toBeNull();
    // Shown again on the page of all ideas, it may be today's again, although it was put aside today.
    await changeMark('COM-01', { hidden: false });
    expect((await open()).strategy).toBe('COM-01');
  });

  test('takes what the person picks themselves', async () => {
    await hideAllBut();
    expect(await pickForToday(await open(), 'HOP-01', morning)).toMatchObject({
      strategy: 'HOP-01',
      because: ['chosen'],
      putAside: [],
    });
  });

  test('asks nothing of the next one: after a day of rest, what went badly no longer holds anything back', async () => {
    const twos = library.filter((one) => one.level === 2 && one.who.includes('any') && mayComeUp(one, false));
    const [first, second] = twos;
    if (!first || !second) return expect.unreachable();
    await hideAllBut(first.id, second.id);
    await respond(await open(), 'badly', '', morning);
    expect((await open(daysLater(1))).strategy).toBeNull();
    expect((await open(daysLater(2))).strategy).not.toBeNull();
  });

  test('has a nudge that names nothing', async () => {
    await hideAllBut();
    const settings = { ...(await readSettings(morning)), wording: 'full' as const };
    expect((await nudgeText(settings, '2026-11-22#0', open())).title).toBe('A small moment for today');
  });
});

describe('what was hidden', () => {
  test('is brought back at once, the last few or all or one theme, and today is chosen from it', async () => {
    let day = await open();
    const last: StrategyId[] = [];
    for (let time = 0; time < 6; time += 1) {
      if (day.strategy) last.unshift(day.strategy);
      day = await notForMe(day, morning);
    }
    await hideAllBut();
    day = await notForMe(day, morning);
    if (day.putAside.at(-1)) last.unshift(day.putAside.at(-1) ?? 'COM-01');
    const groups = await readHiddenGroups(day, morning);
    expect(groups.map(({ of }) => of)).toEqual([
      'last',
      'all',
      'understanding',
      'communication',
      'consistency',
      'vulnerability',
      'professional_help',
      'patience_hope',
    ]);
    expect(groups[0]?.ids).toEqual(last.slice(0, 5));
    expect(groups[1]?.ids.length).toBe(library.length);

    await changeMark('HOP-01', { saved: true });
    const hope = groups.find(({ of }) => of === 'patience_hope')?.ids ?? [];
    const after = await unhide(hope, morning, zone);
    expect(hope).toContain(after.strategy);
    expect(await open()).toEqual(after);
    const marks = await readMarks();
    expect(marks.filter(({ hidden }) => !hidden).map(({ id }) => id)).toEqual(hope.toSorted());
    expect(marks.find(({ id }) => id === 'HOP-01')).toEqual({ id: 'HOP-01', saved: true, hidden: false });

    expect(await undoUnhide(hope, day)).toEqual(day);
    expect((await readMarks()).filter(({ hidden }) => hidden).length).toBe(library.length);
    expect((await open()).strategy).toBeNull();
  });

  test('stays as it is where one of it was tried by then, and only the marks go back', async () => {
    await hideAllBut();
    const before = await open();
    const after = await unhide(['COM-01'], morning, zone);
    const tried = await respond(after, 'okay', 'Tried.', morning);
    expect(await undoUnhide(['COM-01'], before)).toEqual(tried);
  });

  test('is offered only where it brings something today', async () => {
    await hideAllBut();
    await say(morning, { kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    const day = await open();
    for (const { of, ids } of await readHiddenGroups(day, morning)) {
      await changeMarks(ids, { hidden: false });
      expect((await open()).strategy, of).not.toBeNull();
      await changeMarks(ids, { hidden: true });
      await undoUnhide([], day);
    }
  });

  const hidden = library.slice(0, 8);
  const ids = hidden.map(({ id }) => id);
  const themesOf = (groups: ReturnType<typeof hiddenGroups>) => groups.map(({ of }) => of);

  test.each([
    ['nothing is hidden', [], [], [], []],
    ['nothing of it may come up', hidden, [], ids, []],
    ['the last few are all there is', hidden.slice(0, 3), ids.slice(0, 1), ids, ['all']],
    ['the last few may not come up', hidden, ids.slice(7), ids, ['all']],
    ['nobody knows what was last', hidden, ids, [], ['all']],
    ['it was hidden twice', hidden, ids, [...ids.slice(0, 3), ...ids], ['last', 'all']],
  ] as const)('is offered in parts where %s', (_name, those, returning, latest, expected) => {
    expect(themesOf(hiddenGroups(those, new Set(returning), latest, []))).toEqual(expected);
  });

  test('is offered by themes that are on, where one of them brings something', () => {
    const [one, other] = [library.filter(({ theme }) => theme === 'understanding'), library.slice(-5)];
    const those = [...one, ...other];
    const all = new Set(those.map(({ id }) => id));
    expect(themesOf(hiddenGroups(those, all, [], []))).toEqual(['all', 'understanding', other[0]?.theme]);
    expect(themesOf(hiddenGroups(those, all, [], ['understanding']))).toEqual(['all', other[0]?.theme]);
    const ofTheOne = new Set(one.map(({ id }) => id));
    expect(themesOf(hiddenGroups(those, ofTheOne, [], ['understanding']))).toEqual(['all', 'understanding']);
  });
});

describe('a nudge on a day without a strategy', () => {
  const twice: Settings = {
    ...freshSettings('a seed', morning),
    cadence: {
      ...freshSettings('a seed', morning).cadence,
      rhythm: { kind: 'fixed', times: ['10:00', '18:00'].map((time) => Temporal.PlainTime.from(time)) },
      ceiling: 2,
      gapMinutes: 60,
    },
  };
  /** What became of the nudges, in the order in which they were due. */
  const fates = async (world: FakeWorld) => {
    const nudges = await world.unnoticed(() => readNudges(world.now, zone));
    return nudges.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).map(({ fate, reason }) => [fate, reason]);
  };
  const at = (hour: number) => Temporal.ZonedDateTime.from(`2026-11-22T${hour}:00[${zone}]`).toInstant();

  test('is skipped with its reason, takes no dot, and leaves the alarm for the next one', async () => {
    const world = await newWorld('2026-11-22T08:00:00Z', zone, twice);
    await world.unnoticed(() => hideAllBut());
    await world.wake();
    await world.runUntil(at(11));
    expect(world.nudges).toEqual([]);
    expect(world.dot).toBe(false);
    expect(await fates(world)).toEqual([['skipped', 'none_left']]);
    expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at(18).epochMilliseconds);
    const { effects } = world;
    await world.wake();
    expect(world.alarm(nextAlarm)?.scheduledTime).toBe(at(18).epochMilliseconds);
    expect(world.effects - effects).toBeLessThan(20);

    // Brought back in between, the next one comes.
    await world.unnoticed(() => unhide(['COM-01'], world.now, zone));
    await world.runUntil(at(19));
    expect(world.nudges.length).toBe(1);
    expect(world.dot).toBe(true);
  });

  test('is skipped also where it was held, asked for, or late', async () => {
    const world = await newWorld('2026-11-22T08:00:00Z', zone, twice);
    await world.unnoticed(() => hideAllBut());
    world.around = { ...world.around, fullscreen: true };
    await world.runUntil(at(10));
    await world.wake();
    world.around = { ...world.around, fullscreen: false };
    await world.wake();
    await world.sleepUntil(at(18).add({ minutes: 40 }));
    await world.wake();
    expect(world.nudges).toEqual([]);
    expect(await fates(world)).toEqual([
      ['skipped', 'none_left'],
      ['skipped', 'none_left'],
    ]);
  });

  test('is shown where the slot was claimed while there was one: that came', async () => {
    const world = await newWorld('2026-11-22T08:00:00Z', zone, twice);
    await world.wake();
    await world.runUntil(at(11));
    expect(world.nudges.length).toBe(1);
    await world.unnoticed(async () => {
      const day = await openToday(readSettings(world.now), world.now, zone);
      await hideAllBut();
      await notForMe(day, world.now);
    });
    await world.runUntil(at(19));
    expect(world.nudges.length).toBe(1);
    expect(await fates(world)).toEqual([
      ['shown', null],
      ['skipped', 'none_left'],
    ]);
  });
});

describe('one of the brave a week', () => {
  const atTheTop = async (days: number) => {
    const { date } = newDay(
      Temporal.PlainDate.from('2026-11-21').add({ days }),
      { id: null, because: [] },
      { level: 4, okays: 0 },
    );
    await set(
      date.toString(),
      storedDay(newDay(date, { id: 'COM-01', because: [] }, { level: 4, okays: 0 })),
      storeOf('days'),
    );
  };
  const brave = library.filter(({ level, gate, who }) => level === 4 && gate !== 'safe_plus' && who.includes('any'));

  test('may be picked at any time, and then is the one of the week', async () => {
    const [four] = brave;
    const five = library.find(({ level }) => level === 5);
    if (!four || !five) return expect.unreachable();
    await atTheTop(0);
    // All that is left are the brave, and one small.
    await hideAllBut('COM-02', ...brave.map(({ id }) => id));
    const day = await pickForToday(await open(), five.id, morning);
    expect(day).toMatchObject({ strategy: five.id, because: ['chosen'] });
    for (let days = 1; days < 7; days += 1) {
      expect((await open(daysLater(days))).strategy, `day ${days}`).toBe('COM-02');
    }
    expect(levelOf((await open(daysLater(7))).strategy ?? 'COM-02')).toBe(4);
    expect((await pickForToday(await open(daysLater(8)), four.id, daysLater(8))).strategy).toBe(four.id);
  });

  test('is not swapped or put aside for another one', async () => {
    await atTheTop(0);
    await hideAllBut(...brave.map(({ id }) => id));
    const day = await open();
    expect(levelOf(day.strategy ?? 'COM-02')).toBe(4);
    expect(await swapToday(day, morning)).toEqual(day);
    expect((await notForMe(day, morning)).strategy).toBeNull();
    for (let days = 1; days < 7; days += 1) expect((await open(daysLater(days))).strategy).toBeNull();
    expect(levelOf((await open(daysLater(7))).strategy ?? 'COM-02')).toBe(4);
  });

  test('counts also where it lies on a day ahead, since the clock was set back', async () => {
    await atTheTop(0);
    await hideAllBut('COM-02', ...brave.map(({ id }) => id));
    const ahead = Temporal.PlainDate.from('2026-11-26');
    const record = newDay(ahead, { id: brave[0]?.id ?? 'COM-02', because: [] }, { level: 4, okays: 0 });
    await set(ahead.toString(), storedDay(record), storeOf('days'));
    expect((await open()).strategy).toBe('COM-02');
  });
});
