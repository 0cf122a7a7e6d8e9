import 'fake-indexeddb/auto';
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { notForMe, pickForToday, swapToday } from '../../../app/picking/replace-strategy.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { beginAnew, daysLater, hideAllBut, levelOf, library, morning, open } from './nothing-left.ts';

beforeEach(beginAnew);

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
    expect((await notForMe(day, morning)).after.strategy).toBeNull();
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
