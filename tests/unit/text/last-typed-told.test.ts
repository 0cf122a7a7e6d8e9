import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginNote, keepNote, leaveNoteDraft } from '../../../app/journal/keep-note.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { readReadable } from '../../../app/transfer/read-readable.ts';
import { handOver, takeHanded } from '../../../platform/browser/handed-text.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
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

test('a text on its way to another page is erased with everything', async () => {
  await handOver(fakeBrowser as never, { text: 'call on Sunday', to: 'promise', at: now });
  await (await eraseAll(begin.world, now, zone)).agreed;
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  expect(await takeHanded(fakeBrowser as never, 'promise', now)).toBeNull();
});
