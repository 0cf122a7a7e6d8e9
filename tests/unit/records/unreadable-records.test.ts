import 'fake-indexeddb/auto';
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { readNotesSeen } from '../../../app/journal/read-notes.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { begunNote } from '../../../core/journal/note-changes.ts';
import { noteKind } from '../../../core/journal/stored-note.ts';
import { wrap } from '../../../core/records/envelope.ts';
import { storedSettings } from '../../../core/settings/stored-settings.ts';
import { readBrowse } from '../../../entrypoints/browse/browse-reading.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { beginDay, readDays } from '../../../platform/storage/day-store.ts';
import { changeNote } from '../../../platform/storage/journal/note-store.ts';
import { changeMark, changeOwn, newOwnId, readMarks, readOwn } from '../../../platform/storage/mark-store.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { readPacks } from '../../../platform/storage/packs/pack-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { date, day, now, own, pack, settings, time, zone } from './example-records.ts';
import { hostile, many, withAt } from './hostile-values.ts';

let world: FakeWorld;

beforeEach(async () => {
  world = await newWorld(now.toString(), zone, settings);
});

/** Does something while nothing can be written. */
async function withFullDisk<T>(work: () => Promise<T>): Promise<T> {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    return await work();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

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
    await beginDay(date, (current) => current ?? day);
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

  test('hides nothing that can be read where the disk is full, and is mended when there is room', async () => {
    const one = begunNote({ id: '2026-11-22/0123456789abcdef', sort: 'page', strategy: null }, now);
    const sound = await changeNote(one.id, (begun) => ({ ...begun, text: 'Sound.' }), one);
    const id = '2026-11-21/0123456789abcdef';
    const stored = wrap(noteKind, { ...sound, id }, now);
    await set(`note/${id}`, { ...stored, body: { ...stored.body, parked: 7 } }, storeOf('notes'));
    await set('note/elsewhere', stored, storeOf('notes'));
    await changeMark('COM-01', { saved: true });
    await set('mark/COM-02', { id: 'COM-02', saved: 'yes', hidden: false }, storeOf('marks'));
    await set(`pack/${pack.id}`, null, storeOf('marks'));
    await beginDay(date, () => day);
    await set('2026-11-21', { ...storedDay(day), date: '2026-11-21', mood: 7 }, storeOf('days'));
    await set('2026-11-22#0', 7, storeOf('nudges'));
    await set('settings', { ...storedSettings(settings), sound: 'loud' }, storeOf('settings'));
    const read = async () => ({
      notes: (await readNotesSeen(9)).pages.map(({ id, text }) => [id, text]),
      marks: (await readMarks()).map(({ id, saved }) => [id, saved]),
      packs: (await readPacks()).map(({ pack }) => pack.name),
      days: (await readDays(date.subtract({ days: 1 }), date)).map((one) => [String(one.date), one.mood]),
      nudges: (await readNudges(now, zone)).map(({ id, fate }) => [id, fate]),
      settings: storedSettings(await readSettings(now)),
    });
    const shown = await withFullDisk(read);
    expect(shown).toEqual({
      notes: [
        [one.id, 'Sound.'],
        [id, 'Sound.'],
      ],
      marks: [
        ['COM-01', true],
        ['COM-02', false],
      ],
      packs: ['…'],
      days: [
        ['2026-11-21', null],
        ['2026-11-22', 'tired'],
      ],
      nudges: [['2026-11-22#0', 'shown']],
      settings: { ...storedSettings(settings), sound: false },
    });
    expect(await readRaw('quarantine')).toEqual({});
    expect(await read()).toEqual(shown);
    expect(Object.keys(await readRaw('quarantine'))).toHaveLength(7);
    expect(await read()).toEqual(shown);
    expect(Object.keys(await readRaw('quarantine'))).toHaveLength(7);
  });

  test('is told from settings that never were: those are not used before they are stored', async () => {
    world = await newWorld(now.toString(), zone);
    await expect(withFullDisk(() => readSettings(now))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await readRaw('settings')).toEqual({});
  });

  test('keeps no page with all ideas from opening', async () => {
    world = await newWorld(now.toString(), zone, { ...settings, gentleUntil: null });
    for (const { examples, key, store } of many) await set(key(0), withAt(examples[0] ?? {}, 'id', 7), storeOf(store));
    expect((await readBrowse(now, zone)).strategies.length).toBeGreaterThan(200);
  });
});
