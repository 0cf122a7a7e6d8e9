import 'fake-indexeddb/auto';
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDay } from '../../../app/day/open-day.ts';
import { respond } from '../../../app/day/respond.ts';
import { nudgeText } from '../../../app/nudges/nudge-text.ts';
import { keepGentle, undoKeepGentle } from '../../../app/picking/keep-gentle.ts';
import {
  notForMe,
  passBy,
  pickForToday,
  replaceToday,
  swapToday,
  undoNotForMe,
} from '../../../app/picking/replace-strategy.ts';
import { readHiddenGroups, unhide } from '../../../app/strategies/bring-back-hidden.ts';
import { saveOwn } from '../../../app/strategies/own-strategies.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { mayComeUp } from '../../../core/picking/gates.ts';
import type { Edit } from '../../../core/settings/settings-edit.ts';
import { emptyOwn } from '../../../core/strategies/own-strategy.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { changeMark, hideAll, removeOwn } from '../../../platform/storage/mark-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { figure } from '../../figures.ts';
import {
  beginAnew,
  daysLater,
  hideAllBut,
  levelOf,
  library,
  morning,
  open,
  quarantined,
  say,
  stored,
  zone,
} from './nothing-left.ts';

/** Where nothing is left that may come up: Tend lives on, says so kindly, and brings back what the person wants back. */

beforeEach(beginAnew);

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
    const second = (await notForMe(first, now)).after;
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
  expect((await unhide(group?.ids ?? [], now, zone)).after.strategy).not.toBeNull();
  expect(await quarantined()).toBe(0);
});

test('someone who puts everything away in one sitting keeps a day that can be read', { timeout: 60_000 }, async () => {
  let day = await open();
  let times = 0;
  for (; day.strategy && times < library.length; times += 1) day = (await notForMe(day, morning)).after;
  expect(day.strategy).toBeNull();
  expect(times).toBeGreaterThan(100);
  expect(await stored(day)).toEqual(day);
  expect(await quarantined()).toBe(0);
});

describe('the last one', () => {
  test('leaves a day without a strategy when it is "not for me", and comes back when that is undone', async () => {
    const before = await open();
    await hideAllBut(before.strategy ?? 'COM-01');
    const { after } = await notForMe(before, morning);
    expect(after).toMatchObject({ strategy: null, shown: null, because: [], putAside: [before.strategy] });
    expect(await openDay(morning, zone)).toMatchObject({ strategy: null, day: after });
    expect(await open(morning.add({ hours: 3 }))).toEqual(after);
    expect(await undoNotForMe({ before, after, hid: true }, morning)).toEqual({ day: before, stays: 'nothing' });
    expect((await openDay(morning, zone)).strategy?.id).toBe(before.strategy);
  });

  test('stays where it was tried', async () => {
    const before = await open();
    await hideAllBut(before.strategy ?? 'COM-01');
    const tried = await respond(before, 'okay', 'We talked.', morning);
    expect((await notForMe(tried, morning)).after).toEqual(tried);
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
    const { after } = await notForMe(swapped, morning);
    expect(after.strategy).toBe(before.strategy);
    expect(await open()).toEqual(after);
    expect((await notForMe(after, morning)).after.strategy).toBeNull();
  });

  test('gives way to none where it may not be offered any more, and that can be taken back', async () => {
    await hideAllBut('CON-24');
    const before = await pickForToday(await open(), 'CON-24', morning);
    const gentle = await keepGentle(before, morning);
    expect(gentle.after.strategy).toBeNull();
    expect((await openDay(morning, zone)).strategy).toBeNull();
    expect((await open(daysLater(30))).strategy).toBeNull();
    expect(await undoKeepGentle(gentle, morning)).toEqual({ day: before, stays: 'nothing' });
  });

  test('gives way to none where an update or the person took it away', async () => {
    const own = { ...emptyOwn('OWN-01'), title: 'Water the plants', today: 'Do it.' };
    await saveOwn(own, await readSettings(morning), morning, zone);
    await hideAllBut();
    expect((await open()).strategy).toBe(own.id);
    await removeOwn(own.id, morning);
    expect((await openDay(morning, zone)).strategy).toBeNull();

    const date = (await open(daysLater(1))).date;
    const old = newDay(date, { id: 'OLD-01', because: ['fresh'] }, { level: 1, okays: 0 });
    await set(date.toString(), storedDay(old), storeOf('days'));
    expect(await openDay(daysLater(1), zone)).toMatchObject({ strategy: null, day: { putAside: ['OLD-01'] } });
    expect(await replaceToday(await open(daysLater(1)), daysLater(1))).toMatchObject({ strategy: null });
  });

  test('of one’s own comes alone and each day, and not while gentle', async () => {
    const own = { ...emptyOwn('OWN-01'), title: 'Water the plants', today: 'Do it.', alone: true };
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
    await hideAll(
      on.map(({ id }) => id),
      true,
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
    const nudge = { id: '2026-11-22#0', headsUp: null, lookBack: null } as const;
    const { title } = await nudgeText(settings, nudge, (await open()).strategy, morning);
    expect(title).toBe('A small moment for today');
  });
});
