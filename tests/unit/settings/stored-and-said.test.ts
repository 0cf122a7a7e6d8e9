import { afterEach, beforeEach, expect, test } from 'vitest';
import { openToday } from '../../../app/day/today.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import { saveOwn } from '../../../app/strategies/own-strategies.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import type { Edit } from '../../../core/settings/settings-edit.ts';
import { changeDay } from '../../../platform/storage/day-store.ts';
import { readOwn } from '../../../platform/storage/mark-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { now, own, zone } from '../records/example-records.ts';
import { agreed } from './edits-to.ts';

const { put } = IDBObjectStore.prototype;
const begun: { world: FakeWorld } = { world: await newWorld(now.toString(), zone) };

beforeEach(async () => {
  begun.world = await newWorld(now.toString(), zone, { ...freshSettings('a seed', now), wording: 'full' });
  await openToday(readSettings(now), now, zone);
});

afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** From now on nothing that is said of a day can be written. */
function refuseDays(): void {
  IDBObjectStore.prototype.put = function (...args) {
    if (this.name === 'days') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  };
}

test.each<Edit>([
  { kind: 'set', field: 'who', to: 'family' },
  { kind: 'theme', theme: 'communication', on: false },
])(
  'a setting that is stored is said to be, with its Undo, where today cannot have another idea for it',
  async (edit) => {
    refuseDays();
    const { refused, undo } = await agreed(saveEdits(begun.world, [edit], now, zone));
    expect({ refused, undo: undo.length }).toEqual({ refused: false, undo: 1 });
    const { who, themesOff } = await readSettings(now);
    expect(who === 'family' || themesOff.includes('communication')).toBe(true);
  },
);

test('discreet wording is said to be stored, however long the browser takes to clear a notice', async () => {
  Object.assign(begun.world.notifications ?? {}, { clear: () => new Promise(() => {}) });
  const { settings } = await saveEdits(begun.world, [{ kind: 'set', field: 'wording', to: 'discreet' }], now, zone);
  expect(settings.wording).toBe('discreet');
});

test('an idea of one’s own that is stored is said to be, where today cannot show it as it is now', async () => {
  await saveOwn(own, await readSettings(now), now, zone);
  const { date } = await openToday(readSettings(now), now, zone);
  await changeDay(date, (day) => ({ ...day, strategy: own.id, response: null }));
  refuseDays();
  await saveOwn({ ...own, title: 'Water them twice' }, await readSettings(now), now, zone, own);
  expect((await readOwn())[0]?.title).toBe('Water them twice');
});
