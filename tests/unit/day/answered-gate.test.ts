import { answersOf } from '../../world/check-in-answers.ts';
import 'fake-indexeddb/auto';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDay } from '../../../app/day/open-day.ts';
import { keepCheckIn } from '../../../app/journal/keep-check-in.ts';
import { keepGentle, newGentleEnd, undoKeepGentle } from '../../../app/picking/keep-gentle.ts';
import {
  notForMe,
  pickForToday,
  replaceToday,
  swapToday,
  undoNotForMe,
} from '../../../app/picking/replace-strategy.ts';
import { saveEdits, undoEdits } from '../../../app/settings/edit-settings.ts';
import type { Day } from '../../../core/day/day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { gentleDays, mayBeOffered, mayComeUp } from '../../../core/picking/gates.ts';
import { isGentle } from '../../../core/settings/settings.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { FakeWorld } from '../../world/fake-world.ts';
import { beginAnew, daysLater, library, morning, open, say, settings, stored, summaryOf, zone } from './one-morning.ts';

beforeEach(beginAnew);

/** Today with an idea that asks first. */
async function withGate(): Promise<Day> {
  const first = await open();
  await set(first.date.toString(), storedDay({ ...first, strategy: 'CON-24' }), storeOf('days'));
  return open();
}

describe('a gate answered with "No" or "Not sure"', () => {
  test('brings something for the person alone, today and to the end of a month 90 days ahead, and keeps no answer', async () => {
    const day = await withGate();
    const { after } = await keepGentle(day, morning);
    expect(mayBeOffered(summaryOf(after.strategy), true)).toBe(true);
    expect(isGentle(await settings(), daysLater(gentleDays))).toBe(true);
    expect(isGentle(await settings(), daysLater(gentleDays + 31))).toBe(false);
    expect((await settings()).gentleUntil?.toString()).toMatch(/-01T00:00:00(\.\d+)?Z$/);
    for (let days = 1; days < gentleDays; days += 7) {
      expect(mayBeOffered(summaryOf((await open(daysLater(days))).strategy), true)).toBe(true);
    }
    const record = JSON.stringify([await get('settings', storeOf('settings')), await stored(day)]);
    expect(record).not.toMatch(/afraid|safe|unsure|"no"/i);
  });

  test('can be taken back, where a finger slipped', async () => {
    const before = await withGate();
    const kept = await keepGentle(before, morning);
    expect(await undoKeepGentle(kept, morning)).toMatchObject({
      day: { strategy: 'CON-24', putAside: [] },
      stays: 'nothing',
    });
    expect(isGentle(await settings(), morning)).toBe(false);
  });

  test('goes back to what was answered before it', async () => {
    const first = await keepGentle(await open(), morning);
    const second = await keepGentle(first.after, morning);
    expect(await undoKeepGentle(second, morning)).toEqual({ day: first.after, stays: 'nothing' });
    expect((await settings()).gentleUntil).toEqual(first.to);
  });

  test('is not taken back with another answer that was given since, here, in the check-in or in the options', async () => {
    const again = {
      gate: async (day: Day) => void (await keepGentle(day, morning)),
      'check-in': async () =>
        void (await keepCheckIn(answersOf(1), { sayNo: 'no', scared: 'yes' }, false, morning, zone)),
      options: () => say({ kind: 'set', field: 'gentleUntil', to: newGentleEnd(morning) }),
    };
    for (const [where, answer] of Object.entries(again)) {
      const before = await withGate();
      const kept = await keepGentle(before, morning);
      await answer(kept.after);
      const { day, stays } = await undoKeepGentle(kept, morning);
      expect([isGentle(await settings(), morning), stays], where).toEqual([true, 'answer']);
      expect(mayBeOffered(summaryOf(day.strategy), true), where).toBe(true);
      await beginAnew();
    }
  });

  test('stays where the Undo of the options takes back what was set there before', async () => {
    const world = new FakeWorld(morning.toString(), zone);
    const edit = { kind: 'set', field: 'gentleUntil', to: newGentleEnd(morning) } as const;
    const { undo } = await saveEdits(world, [edit], morning, zone);
    await keepGentle(await open(), morning);
    expect(await undoEdits(world, undo, morning, zone)).toMatchObject({ refused: true });
    expect(isGentle(await settings(), morning)).toBe(true);
  });

  test('is not passed by where something else is taken back', async () => {
    const before = await withGate();
    const { after } = await notForMe(before, morning);
    await keepGentle(after, morning);
    const { day, stays } = await undoNotForMe({ before, after: await open(), hid: true }, morning);
    expect(mayBeOffered(summaryOf(day.strategy), true)).toBe(true);
    expect(stays).toBe('idea');
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
      day = (await notForMe(day, morning)).after;
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
    expect((await keepGentle(day, morning)).after).toEqual(day);
  });
});
