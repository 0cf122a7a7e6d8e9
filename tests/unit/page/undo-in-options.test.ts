import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Settings } from '../../../core/settings/settings.ts';
import type { Edit } from '../../../core/settings/settings-edit.ts';
import { changeQueue } from '../../../entrypoints/options/changes/change-queue.ts';
import { settingsEdits } from '../../../entrypoints/options/changes/settings-edits.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { morning } from '../day/one-morning.ts';
import { beginPage } from './some-page.ts';

const { put } = IDBObjectStore.prototype;

beforeEach(beginPage);

afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

const off = (theme: 'understanding' | 'communication' | 'consistency'): Edit => ({ kind: 'theme', theme, on: false });

/** The settings of the options page, and what it says of them beside the themes that it shows as off by then. */
async function options() {
  const stored: Signal<Settings | null> = signal(await readSettings(morning));
  const said: [what: string, seen: unknown][] = [];
  const say = (what: string) => said.push([what, stored.value?.themesOff]);
  const show = (shown: Settings) => {
    stored.value = shown;
  };
  const queue = changeQueue({ show, say, overtake: () => {}, readAtRest: () => {} });
  const control = { isTime: () => false, isSame: () => false, place: () => '' };
  const edits = settingsEdits({ stored, show, say, change: queue.change, control });
  return { said, edits, atRest: () => vi.waitUntil(queue.isEmpty) };
}

const storedOff = async () => (await readSettings(morning)).themesOff;

test('pressed twice, it is said to have worked once that is seen', async () => {
  const { said, edits, atRest } = await options();
  edits.edit(off('understanding'));
  await atRest();
  edits.undo();
  edits.undo();
  await atRest();
  expect(said).toEqual([
    ['saved', ['understanding']],
    ['undone', []],
  ]);
  expect(await storedOff()).toEqual([]);
});

test('it takes back what was changed last, also where that is still being stored', async () => {
  const { said, edits, atRest } = await options();
  edits.edit(off('understanding'));
  await atRest();
  edits.edit(off('communication'));
  edits.undo();
  await atRest();
  expect(said.map(([what]) => what)).toEqual(['saved', 'saved', 'undone']);
  expect(await storedOff()).toEqual(['understanding']);
  expect(edits.undoable.value).toBe(false);
});

test('it takes back the last of several changes that are being stored', async () => {
  const { edits, atRest } = await options();
  edits.edit(off('understanding'));
  await atRest();
  edits.edit(off('communication'));
  edits.edit(off('consistency'));
  await vi.waitUntil(async () => (await storedOff()).includes('communication'));
  edits.undo();
  await atRest();
  expect(await storedOff()).toEqual(['understanding', 'communication']);
  expect(edits.undoable.value).toBe(false);
});

test('what was offered before something that is being stored does not come back with it', async () => {
  const { edits, atRest } = await options();
  edits.edit(off('understanding'));
  edits.forget();
  await atRest();
  expect(edits.undoable.value).toBe(false);
});

test('where what was changed last cannot be stored, it takes back nothing that was changed before, until it is asked to', async () => {
  const { said, edits, atRest } = await options();
  edits.edit(off('understanding'));
  await atRest();
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  edits.edit(off('communication'));
  edits.undo();
  await atRest();
  IDBObjectStore.prototype.put = put;
  expect(said.map(([what]) => what)).toEqual(['saved', 'failed', 'failed']);
  expect(await storedOff()).toEqual(['understanding']);
  edits.undo();
  await atRest();
  expect(await storedOff()).toEqual([]);
});
