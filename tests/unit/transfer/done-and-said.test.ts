import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginNote, keepNote, leaveNoteDraft } from '../../../app/journal/keep-note.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { importBackup, openBackup, previewImport } from '../../../app/transfer/import.ts';
import { readFirstUse } from '../../../platform/storage/first-use.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { newWorld } from '../../world/fake-world.ts';
import { momentAt, zone } from '../journal/own-promises.ts';
import { fileOf } from './any-backup.ts';

const { now, today } = momentAt('2026-11-22T18:30');
const begin = { world: await newWorld(now.toString(), zone) };
const begun = () => beginNote({ sort: 'page', strategy: null }, today, now);

beforeEach(async () => {
  begin.world = await newWorld(now.toString(), zone);
  await readSettings(now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const refuse = async (): Promise<never> => {
  throw new Error('This part of the browser is broken.');
};

test('a copy that is in is said to be, also where the sign that there are records cannot be read', async () => {
  await keepNote(begun(), 'We sang.', now);
  const backup = await openBackup(fileOf(await copyOfEverything(now)));
  await (await eraseAll(begin.world, now, zone)).agreed;
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(refuse);
  const { counts, agreed } = await importBackup(begin.world, backup, 'merge', now, zone);
  await agreed;
  expect(counts.added.note).toBe(1);
});

test.each(['session', 'local'] as const)(
  'where storage.%s can be emptied of nothing, erasing goes on with all else, and says so',
  async (area) => {
    await keepNote(begun(), 'We sang.', now);
    const clear = vi.spyOn(begin.world.notifications, 'clear');
    const remove = fakeBrowser.storage[area].remove.bind(fakeBrowser.storage[area]);
    const onlySign = async (key: unknown) => (key === 'tend' ? remove('tend') : refuse());
    vi.spyOn(fakeBrowser.storage[area], 'remove').mockImplementation(onlySign as never);
    await expect(eraseAll(begin.world, now, zone)).rejects.toThrow('broken');
    expect(await readRaw('notes')).toEqual({});
    expect(clear).toHaveBeenCalled();
    expect(await readFirstUse()).toBe(now.toString());
  },
);

test('what was typed last in a page that closed is in what another copy is merged with', async () => {
  const storage: Storage = Object.create({
    getItem: (name: string) => storage[name] ?? null,
    setItem: (name: string, text: string) => void Object.assign(storage, { [name]: text }),
    removeItem: (name: string) => Reflect.deleteProperty(storage, name),
  });
  vi.stubGlobal('localStorage', storage);
  const note = await keepNote(begun(), 'We sang.', now);
  const text = await copyOfEverything(now);
  const elsewhere = text.replaceAll('We sang.', 'We danced.').replaceAll(/"changed": ".{4}/g, '"changed": "2999');
  leaveNoteDraft(note, ['We sang. Until late.']);
  const backup = await openBackup(fileOf(elsewhere));
  expect((await previewImport(backup, 'merge', now)).counts.changed.note).toBe(1);
  await (await importBackup(begin.world, backup, 'merge', now, zone)).agreed;
  const copy = await copyOfEverything(now);
  for (const words of ['We danced.', 'We sang. Until late.']) expect(copy).toContain(words);
});
