import 'fake-indexeddb/auto';
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { readBrowse } from '../../../entrypoints/browse/browse-reading.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { changeDay, readDays } from '../../../platform/storage/day-store.ts';
import { changeMark, changeOwn, newOwnId, readOwn } from '../../../platform/storage/mark-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { date, day, now, own, settings, time, zone } from './example-records.ts';
import { hostile, many, withAt } from './hostile-values.ts';

let world: FakeWorld;

beforeEach(async () => {
  world = await newWorld(now.toString(), zone, settings);
});

describe('what cannot be read', () => {
  test('can be taken along in a copy, whatever it is', async () => {
    for (const [what, value] of Object.entries(hostile)) {
      await set(what, { value }, storeOf('quarantine'));
      const copy = await copyOfEverything(now).catch((error: unknown) => String(error));
      expect(copy, what).toContain(JSON.stringify(what));
    }
  });

  test('goes aside also where it is changed before it was read', async () => {
    await set('mark/COM-01', { id: 'COM-01', saved: 'yes' }, storeOf('marks'));
    await changeMark('COM-01', { hidden: true });
    await set('2026-11-22', { line: 'My own words.' }, storeOf('days'));
    await changeDay(date, (current) => current ?? day);
    expect(await readRaw('quarantine')).toEqual({
      'marks/mark/COM-01': { id: 'COM-01', saved: 'yes' },
      'days/2026-11-22': { line: 'My own words.' },
    });
  });

  test('stays aside when it happens to the same day again', async () => {
    for (const line of ['The first.', 'The second.']) {
      await set('2026-11-22', { line }, storeOf('days'));
      await readDays(date, date);
    }
    expect(JSON.stringify(await readRaw('quarantine'))).toContain('The first.');
  });

  test('holds its slot, wherever the worker is killed', async () => {
    const evening = { ...settings.cadence, rhythm: { kind: 'fixed' as const, times: [time('18:00')] } };
    for (let effects = 0; effects < 40; effects += 1) {
      world = await newWorld(now.toString(), zone, {
        ...settings,
        backOff: { ...settings.backOff, step: 0 },
        cadence: evening,
      });
      await set('2026-11-22#1080', { fate: 12 }, storeOf('nudges'));
      world.killAfter(effects);
      await world.wake().catch(() => {});
      world.revive();
      await world.wake();
      expect(world.nudges, `killed after ${effects} effects`).toEqual([]);
    }
  });

  test('hides nothing of what is said of the same day after it', async () => {
    await set('2026-11-22', { ...storedDay({ ...day, response: null }), date: '+275760-09-13' }, storeOf('days'));
    await respond(await openToday(readSettings(now), now, zone), 'okay', 'It went well.', now);
    expect((await openToday(readSettings(now), now, zone)).response?.line).toBe('It went well.');
  });

  test('keeps nobody from writing an idea of their own, where it stands for the last number', async () => {
    for (const value of [...Object.values(hostile), Number.POSITIVE_INFINITY, 1e9, -5, 2.5]) {
      world = await newWorld(now.toString(), zone, settings);
      await set('last own number', value, storeOf('marks'));
      const id = newOwnId();
      await changeOwn(id, () => ({ ...own, id }));
      expect(await readOwn(), String(value).slice(0, 20)).toEqual([{ ...own, id }]);
    }
  });

  test('keeps no page with all ideas from opening', async () => {
    world = await newWorld(now.toString(), zone, { ...settings, gentleUntil: null });
    for (const { examples, key, store } of many) await set(key(0), withAt(examples[0] ?? {}, 'id', 7), storeOf(store));
    expect((await readBrowse(now, zone)).strategies.length).toBeGreaterThan(200);
  });
});
