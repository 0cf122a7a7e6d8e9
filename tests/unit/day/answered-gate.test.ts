import 'fake-indexeddb/auto';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  keepGentle,
  notForMe,
  pickForToday,
  replaceToday,
  swapToday,
  undoKeepGentle,
} from '../../../app/picking/replace-strategy.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { gentleDays, mayBeOffered, mayComeUp } from '../../../core/picking/gates.ts';
import { isGentle } from '../../../core/settings/settings.ts';
import { openDay } from '../../../entrypoints/popup/open-day.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { beginAnew, daysLater, library, morning, open, say, settings, stored, summaryOf, zone } from './one-morning.ts';

beforeEach(beginAnew);

describe('a gate answered with "No" or "Not sure"', () => {
  test('brings something for the person alone, today and to the end of a month 90 days ahead, and keeps no answer', async () => {
    const first = await open();
    await set(first.date.toString(), storedDay({ ...first, strategy: 'CON-24' }), storeOf('days'));
    const day = await open();
    const kept = await keepGentle(day, morning);
    expect(mayBeOffered(summaryOf(kept.strategy), true)).toBe(true);
    expect(isGentle(await settings(), daysLater(gentleDays))).toBe(true);
    expect(isGentle(await settings(), daysLater(gentleDays + 31))).toBe(false);
    expect((await settings()).gentleUntil?.toString()).toMatch(/-01T00:00:00Z$/);
    for (let days = 1; days < gentleDays; days += 7) {
      expect(mayBeOffered(summaryOf((await open(daysLater(days))).strategy), true)).toBe(true);
    }
    const record = JSON.stringify([await get('settings', storeOf('settings')), await stored(day)]);
    expect(record).not.toMatch(/afraid|safe|unsure|"no"/i);
  });

  test('can be taken back, where a finger slipped', async () => {
    const first = await open();
    await set(first.date.toString(), storedDay({ ...first, strategy: 'CON-24' }), storeOf('days'));
    const before = await open();
    await keepGentle(before, morning);
    expect(await undoKeepGentle(before, null, morning)).toMatchObject({ strategy: 'CON-24', putAside: [] });
    expect(isGentle(await settings(), morning)).toBe(false);
  });

  test('lets nothing else be picked, and takes today along even if it was cut short', async () => {
    const first = await open();
    await say({ kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    expect(await pickForToday(first, 'CON-24', morning)).toEqual(first);
    await set(first.date.toString(), storedDay({ ...first, strategy: 'CON-24' }), storeOf('days'));
    const replaced = await replaceToday(await open(), morning);
    expect(mayBeOffered(summaryOf(replaced.strategy), true)).toBe(true);
  });

  test('holds in a window that was open before, whatever is asked there', async () => {
    let day = await open();
    await say({ kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    day = await swapToday(day, morning);
    for (let time = 0; time < 6; time += 1) {
      expect(mayBeOffered(summaryOf(day.strategy), true)).toBe(true);
      day = await notForMe(day, morning);
    }
  });

  test('is asked of what was chosen before, also where that is open but done with others', async () => {
    const first = await open();
    const [withOthers] = [...library.values()].filter((one) => one.gate === 'open' && !one.where.includes('alone'));
    if (!withOthers) return expect.unreachable();
    await say({ kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    await set(first.date.toString(), storedDay({ ...first, strategy: withOthers.id }), storeOf('days'));
    expect(mayBeOffered(summaryOf((await openDay(morning, zone)).day.strategy), true)).toBe(true);
  });

  test('brings nothing by itself that the person wrote, since nobody has read it with that in mind', async () => {
    expect(mayComeUp({ id: 'OWN-01', gate: 'open', where: ['alone'], skill: 'OWN' }, true)).toBe(false);
    expect(mayComeUp({ id: 'OWN-01', gate: 'open', where: ['alone'], skill: 'OWN' }, false)).toBe(true);
    expect(mayBeOffered({ id: 'OWN-01', gate: 'open', where: ['alone'], skill: 'OWN' }, true)).toBe(true);
  });

  test('leaves today as it is where that may stay', async () => {
    const [harmless] = [...library.values()].filter((one) => mayBeOffered(one, true));
    if (!harmless) return expect.unreachable();
    const day = await pickForToday(await open(), harmless.id, morning);
    expect(await keepGentle(day, morning)).toEqual(day);
  });
});
