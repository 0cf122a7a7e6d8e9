import { beforeEach, expect, test } from 'vitest';
import { bringBackPromise, makePromise } from '../../../app/journal/add-promise.ts';
import { addHardDay, bringBackHardDay, editHardDay } from '../../../app/journal/keep-hard-day.ts';
import { beginNote, bringBackNote, keepNote } from '../../../app/journal/keep-note.ts';
import { rewordPromise } from '../../../app/journal/reword-promise.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { ChangedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import {
  readHardDays,
  readNotesInPieces,
  removeHardDay,
  removeNote,
} from '../../../platform/storage/journal/note-store.ts';
import { listPromises, removePromise } from '../../../platform/storage/journal/promise-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { newWorld } from '../../world/fake-world.ts';
import { due, momentAt, zone } from './own-promises.ts';

const { now, today } = momentAt('2026-11-22T18:30');

let world: Awaited<ReturnType<typeof newWorld>>;

beforeEach(async () => {
  world = await newWorld(now.toString(), zone);
  await readSettings(now);
});

interface Thing {
  make: () => Promise<{ id: string }>;
  change: (thing: never) => Promise<object>;
  remove: (id: string) => Promise<object | null>;
  bringBack: (thing: never) => Promise<{ id: string }>;
  stored: () => Promise<{ id: string }[]>;
}

const things: [name: string, thing: Thing][] = [
  [
    'a note',
    {
      make: () => keepNote(beginNote({ sort: 'page', strategy: null }, today, now), 'It rained', now),
      change: (note) => keepNote(note, 'It rained all day', now),
      remove: (id) => removeNote(id, now),
      bringBack: bringBackNote,
      stored: async () => (await Array.fromAsync(readNotesInPieces(9))).flatMap(({ records }) => records),
    },
  ],
  [
    'a promise',
    {
      make: async () => {
        const words = { what: 'Call', to: '', due: due('2026-11-29'), series: null, asked: false };
        return (await makePromise(words, true, now)) ?? expect.unreachable();
      },
      change: (promise) => rewordPromise(promise, { what: 'Call every Sunday' }, now),
      remove: (id) => removePromise(id, now),
      bringBack: bringBackPromise,
      stored: async () => (await listPromises()).records,
    },
  ],
  [
    'a hard day',
    {
      make: () => addHardDay({ date: today, yearly: true, name: 'The move' }),
      change: (day) => editHardDay(day, { name: 'The day we moved' }),
      remove: (id) => removeHardDay(id, now),
      bringBack: bringBackHardDay,
      stored: readHardDays,
    },
  ],
];

test.each(things)('%s that is brought back in two windows is there once', async (_name, thing) => {
  const made = await thing.make();
  await thing.remove(made.id);
  const both = await Promise.all([thing.bringBack(made as never), thing.bringBack(made as never)]);
  expect(both[1]).toEqual(both[0]);
  const again = await thing.bringBack(made as never);
  const stored = await thing.stored();
  expect(stored).toEqual([{ ...made, id: again.id }]);
  expect(again.id).not.toBe(made.id);
});

test.each(things)(
  '%s can be removed and brought back as often as one likes, and stays removed',
  async (_name, thing) => {
    const made = await thing.make();
    let last = made;
    for (let times = 0; times < 3; times += 1) {
      await thing.remove(last.id);
      last = await thing.bringBack(last as never);
    }
    expect(await thing.stored()).toEqual([{ ...made, id: last.id }]);
    await thing.remove(last.id);
    await expect(thing.bringBack(made as never)).rejects.toThrow(ChangedMeanwhile);
    expect(await thing.stored()).toEqual([]);
  },
);

test.each(things)('%s comes back as it was when it was removed, however old the page is', async (_name, thing) => {
  const made = await thing.make();
  const changed = await thing.change(made as never);
  const removed = await thing.remove(made.id);
  expect(removed).toEqual(changed);
  expect(await thing.remove(made.id)).toBeNull();
  const { id } = await thing.bringBack(removed as never);
  expect(await thing.stored()).toEqual([{ ...changed, id }]);
});

test.each(things)('%s that was removed does not come back once everything was erased', async (_name, thing) => {
  const made = await thing.make();
  const removed = await thing.remove(made.id);
  await (await eraseAll(world, now, zone)).agreed;
  await expect(thing.bringBack(removed as never)).rejects.toThrow(ChangedMeanwhile);
  expect(await thing.stored()).toEqual([]);
});

test('what was changed since it was brought back is not written over by another window', async () => {
  const made = await keepNote(beginNote({ sort: 'page', strategy: null }, today, now), 'It rained', now);
  await removeNote(made.id, now);
  await keepNote(await bringBackNote(made), 'It snowed', now);
  expect((await bringBackNote(made)).text).toBe('It snowed');
});
