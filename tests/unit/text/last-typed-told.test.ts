import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginNote, keepNote, keepNoteDraft, leaveNoteDraft } from '../../../app/journal/keep-note.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { readReadable } from '../../../app/transfer/read-readable.ts';
import { handOver, takeHanded } from '../../../platform/browser/handed-text.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { newWorld } from '../../world/fake-world.ts';
import { momentAt, zone } from '../journal/own-promises.ts';

const { now, today } = momentAt('2026-11-22T18:30');
const begin = { world: await newWorld(now.toString(), zone) };

beforeEach(async () => {
  const storage: Storage = Object.create({
    getItem: (name: string) => storage[name] ?? null,
    setItem: (name: string, text: string) => void Object.assign(storage, { [name]: text }),
    removeItem: (name: string) => Reflect.deleteProperty(storage, name),
  });
  vi.stubGlobal('localStorage', storage);
  begin.world = await newWorld(now.toString(), zone);
  await readSettings(now);
});

test('what is told of what is stored has what was typed last in a page that closed', async () => {
  const note = await keepNote(beginNote({ sort: 'page', strategy: null }, today, now), 'We sang.', now);
  leaveNoteDraft(note, ['We sang. Loud.']);
  const { records } = await readReadable();
  expect(records.note).toMatchObject([{ text: 'We sang.', draft: 'We sang. Loud.' }]);
});

test.each<[string, stored: string | null, seen: string | null, typed: (string | null)[]]>([
  ['before any of it was stored', null, null, [null]],
  ['while what stood there was on its way', null, null, ['We sang.', null]],
  ['just after that was stored', 'We sang.', null, ['We sang.', null]],
  ['after it was stored', 'We sang.', 'We sang.', [null]],
  ['and was dropped already', null, 'We sang.', [null]],
])('a new note that was emptied as its page closed, %s, is not there', async (_what, stored, seen, typed) => {
  const begun = beginNote({ sort: 'page', strategy: null }, today, now);
  if (stored) await keepNoteDraft(begun, stored);
  leaveNoteDraft({ ...begun, draft: seen }, typed);
  await readReadable();
  expect(await readRaw('notes')).toEqual({});
  expect(Object.keys(localStorage)).toEqual([]);
});

test('a kept note of which what was being changed was emptied is as it was kept', async () => {
  const note = await keepNote(beginNote({ sort: 'page', strategy: null }, today, now), 'We sang.', now);
  leaveNoteDraft(await keepNoteDraft(note, 'We sa'), [null]);
  const { records } = await readReadable();
  expect(records.note).toMatchObject([{ text: 'We sang.', draft: null }]);
});

test('a text on its way to another page is erased with everything', async () => {
  await handOver(fakeBrowser as never, { text: 'call on Sunday', to: 'promise', at: now });
  await (await eraseAll(begin.world, now, zone)).agreed;
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  expect(await takeHanded(fakeBrowser as never, 'promise', now)).toBeNull();
});
