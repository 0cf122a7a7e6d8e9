import { beforeEach, expect, test } from 'vitest';
import { makePromise } from '../../../app/journal/add-promise.ts';
import { answerPromise, type Open } from '../../../app/journal/answer-promise.ts';
import { addHardDay, editHardDay } from '../../../app/journal/keep-hard-day.ts';
import { answerParked, beginNote, keepNote, keepNoteDraft } from '../../../app/journal/keep-note.ts';
import { beginPromise, keepPromiseDraft } from '../../../app/journal/keep-promise-draft.ts';
import { rewordPromise } from '../../../app/journal/reword-promise.ts';
import { bringBackOwn, saveOwn } from '../../../app/strategies/own-strategies.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { RemovedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { emptyOwn } from '../../../core/strategies/own-strategy.ts';
import type { StoreName } from '../../../platform/storage/database.ts';
import { addCheckIn, bringBackCheckIn, removeCheckIn } from '../../../platform/storage/journal/check-in-store.ts';
import { readNotesInPieces } from '../../../platform/storage/journal/note-store.ts';
import { listPromises, removePromise } from '../../../platform/storage/journal/promise-store.ts';
import { changeMark, removeOwn } from '../../../platform/storage/mark-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { answersOf } from '../../world/check-in-answers.ts';
import { newWorld } from '../../world/fake-world.ts';
import { due, momentAt, zone } from './own-promises.ts';

const { now, today } = momentAt('2026-11-22T18:30');
const erasing = { erase: async () => {} };
const allNotes = async () => (await Array.fromAsync(readNotesInPieces(9))).flatMap(({ records }) => records);
const promised = { what: 'Old promise', to: 'Old friend', due: due('2026-11-22'), asked: true };
const series = { every: 'week', weekday: 7 } as const;
const draft = { what: 'x', to: '', date: '', every: 'week' } as const;
const begin = (sort: 'page' | 'parked') => beginNote({ sort, strategy: null }, today, now);

beforeEach(async () => {
  const world = await newWorld(now.toString(), zone);
  await readSettings(now);
  erasing.erase = async () => (await eraseAll(world, now, zone)).agreed;
});

/** What a page that still shows it goes on with. */
const shown: [name: string, show: () => Promise<(() => Promise<unknown>)[]>][] = [
  [
    'a note',
    async () => {
      const note = await keepNote(begin('page'), 'Old page', now);
      return [() => keepNoteDraft(note, 'x'), () => keepNoteDraft(note, null)];
    },
  ],
  [
    'a note that was begun',
    async () => {
      const note = await keepNoteDraft(begin('page'), 'Old pa');
      return [() => keepNoteDraft(note, 'x')];
    },
  ],
  [
    'a parked question',
    async () => {
      const note = await keepNote(begin('parked'), 'Old question', now);
      return [() => answerParked(note, 'still')];
    },
  ],
  [
    'a promise',
    async () => {
      const promise = (await makePromise({ ...promised, series }, true, now)) as Open;
      const kept = await answerPromise(promise, 'kept', now, zone);
      return [() => keepPromiseDraft(kept, draft)];
    },
  ],
  [
    'a promise that was begun',
    async () => {
      const begun = await keepPromiseDraft(beginPromise(now), { ...draft, what: 'Old pro' });
      return [() => keepPromiseDraft(begun, draft)];
    },
  ],
  [
    'a hard day',
    async () => {
      const day = await addHardDay({ date: today, yearly: true, name: 'Old hard day' });
      return [() => editHardDay(day, { yearly: false })];
    },
  ],
];

test.each(shown)('%s that was erased elsewhere does not come back from where it is still open', async (_name, show) => {
  const goOn = await show();
  expect(await copyOfEverything(now)).toContain('Old');
  await erasing.erase();
  for (const one of goOn) await expect(one()).rejects.toThrow(RemovedMeanwhile);
  expect(await copyOfEverything(now)).not.toContain('Old');
});

const mine = { ...emptyOwn('OWN-0123456789ab'), title: 'Old idea', today: 'Old thing' };
const checkIn = { date: today, answers: answersOf(3) };
/** What is removed in a page, and what its Undo does. */
const undone: [name: string, remove: () => Promise<() => Promise<unknown>>, stores: StoreName][] = [
  [
    'an idea of one’s own',
    async () => {
      await saveOwn(mine, await readSettings(now), now, zone);
      await changeMark(mine.id, { saved: true });
      await removeOwn(mine.id, now);
      const mark = { id: mine.id, saved: true, hidden: false };
      return async () => bringBackOwn(mine, mark, await readSettings(now), now, zone);
    },
    'marks',
  ],
  [
    'a check-in',
    async () => {
      await addCheckIn(checkIn);
      await removeCheckIn(today, now);
      return () => bringBackCheckIn(checkIn);
    },
    'checkins',
  ],
];

test.each(undone)(
  '%s that was removed comes back by Undo, and not once all was erased',
  async (_name, remove, store) => {
    await (await remove())();
    expect(JSON.stringify(await readRaw(store))).not.toContain('removed');
    const undo = await remove();
    await erasing.erase();
    await expect(undo()).rejects.toThrow(RemovedMeanwhile);
    expect(await readRaw(store)).toEqual({});
  },
);

test('what the person keeps there all the same is something new, with what was typed and nothing else', async () => {
  const note = await keepNote(begin('page'), 'Old page', now);
  const begun = await keepPromiseDraft(beginPromise(now), { ...draft, what: 'Old pro' });
  const promise = (await makePromise({ ...promised, series }, true, now)) as Open;
  const kept = await answerPromise(promise, 'kept', now, zone);
  await erasing.erase();
  await keepNote(note, 'New page', now);
  const reworded = await rewordPromise(kept, { what: 'Newer promise', to: '' }, now);
  expect(reworded).toEqual({ ...kept, id: reworded.id, what: 'Newer promise', to: '', past: [] });
  await removePromise(reworded.id, now);
  await makePromise({ ...promised, what: 'New promise', to: '', series: null }, true, now, begun);
  expect(await allNotes()).toMatchObject([{ text: 'New page', draft: null }]);
  expect((await listPromises()).records).toMatchObject([{ what: 'New promise', to: '', past: [], draft: null }]);
  expect(await copyOfEverything(now)).not.toContain('Old');
});

test('what was typed nowhere yet can be begun after erasing', async () => {
  const [note, promise] = [begin('page'), beginPromise(now)];
  await erasing.erase();
  expect(await keepNoteDraft(note, 'We sa')).toMatchObject({ draft: 'We sa' });
  expect(await keepPromiseDraft(promise, draft)).toMatchObject({ draft });
});
