import { answersOf } from '../../world/check-in-answers.ts';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { get, set } from 'idb-keyval';
import { expect, test } from 'vitest';
import { keepDraft } from '../../../app/day/keep-draft.ts';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { makePromise } from '../../../app/journal/add-promise.ts';
import { answerPromise, type Open } from '../../../app/journal/answer-promise.ts';
import { keepCheckIn } from '../../../app/journal/keep-check-in.ts';
import { addHardDay, bringBackHardDay, editHardDay } from '../../../app/journal/keep-hard-day.ts';
import { beginNote, bringBackNote, dropNoteDraft, keepNote, keepNoteDraft } from '../../../app/journal/keep-note.ts';
import { rewordPromise } from '../../../app/journal/reword-promise.ts';
import { answerWaiting } from '../../../app/nudges/answer-nudge.ts';
import { readLaterOffer } from '../../../app/nudges/put-off.ts';
import { bringInPack, openPack, removePack } from '../../../app/packs/change-packs.ts';
import { notForMe, swapToday } from '../../../app/picking/replace-strategy.ts';
import { unhide } from '../../../app/strategies/bring-back-hidden.ts';
import { bringBackOwn, saveOwn } from '../../../app/strategies/own-strategies.ts';
import { readReadable } from '../../../app/transfer/read-readable.ts';
import { wrap } from '../../../core/records/envelope.ts';
import type { Kind } from '../../../core/records/kind.ts';
import { kinds } from '../../../core/records/kinds.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { readBrowse } from '../../../entrypoints/browse/browse-reading.ts';
import { readJournal } from '../../../entrypoints/journal/journal-reading.ts';
import { type StoreName, storeOf } from '../../../platform/storage/database.ts';
import { NewerRecord } from '../../../platform/storage/failure.ts';
import { removeCheckIn } from '../../../platform/storage/journal/check-in-store.ts';
import { readNotesInPieces, removeHardDay, removeNote } from '../../../platform/storage/journal/note-store.ts';
import { removePromise } from '../../../platform/storage/journal/promise-store.ts';
import { changeMark, removeOwn } from '../../../platform/storage/mark-store.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { patience, runs } from '../../world/arbitraries.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { due, momentAt, zone } from '../journal/own-promises.ts';
import { example, examplePack } from '../packs/some-pack.ts';
import { fileOf } from '../transfer/any-backup.ts';
import * as arbitrary from './any-record.ts';
import { own } from './example-records.ts';

const { now, today } = momentAt('2026-11-22T18:30');
const ownId: StrategyId = 'OWN-07';

/** One record of each kind, as a later Tend would write it, which differs from ours in its version alone. */
const places: { kind: Kind<never>; store: StoreName; key: string; record: fc.Arbitrary<unknown> }[] = [
  { kind: kinds.day, store: 'days', key: '2026-11-21', record: arbitrary.days },
  { kind: kinds.nudge, store: 'nudges', key: '2026-11-21#0', record: arbitrary.nudges },
  { kind: kinds.mark, store: 'marks', key: 'mark/COM-01', record: arbitrary.marks },
  { kind: kinds.own, store: 'marks', key: 'own/OWN-01', record: arbitrary.owns },
  { kind: kinds.pack, store: 'marks', key: `pack/${arbitrary.packId}`, record: arbitrary.packs },
  { kind: kinds.packIdea, store: 'marks', key: `idea/${arbitrary.packIdeaId}`, record: arbitrary.packIdeas },
  { kind: kinds.promise, store: 'promises', key: arbitrary.journalId, record: arbitrary.promises },
  { kind: kinds.checkIn, store: 'checkins', key: '2026-11-15', record: arbitrary.checkIns },
  { kind: kinds.note, store: 'notes', key: `note/2026-11-21/${arbitrary.journalId}`, record: arbitrary.notes },
  { kind: kinds.hardDay, store: 'notes', key: `hard/${arbitrary.journalId}`, record: arbitrary.hardDays },
] as { kind: Kind<never>; store: StoreName; key: string; record: fc.Arbitrary<unknown> }[];

const open = () => openToday(readSettings(now), now, zone);
const lookBack = { year: 2026, month: today.toPlainYearMonth(), week: null, withHard: true };

const unlessNewer = (error: unknown) => {
  if (!(error instanceof NewerRecord)) throw error;
};

/** What lists, changes or removes other records of these kinds. */
const uses: Record<string, (world: FakeWorld) => Promise<unknown>> = {
  journal: async () => {
    for (const section of ['days', 'look-back', 'promises', 'check-in', 'notes'] as const)
      await readJournal({ section, days: 9, notes: 9, lookBack }, now, zone);
    await Array.fromAsync(readNotesInPieces(1));
  },
  ideas: () => readBrowse(now, zone),
  summary: () => readReadable(),
  nudges: async (world) => {
    await readNudges(now, zone);
    await world.wake();
    await answerWaiting(world, 'opened', now, zone);
    await readLaterOffer(now, zone);
  },
  day: async () => {
    const swapped = await swapToday(await open(), now);
    await keepDraft(swapped, { draft: { outcome: null, line: 'We' } });
    await respond(swapped, 'okay', 'We laughed.', now);
  },
  marks: async () => {
    // Today's may be the very one of which a later Tend wrote.
    await notForMe(await open(), now).catch(unlessNewer);
    await changeMark('COM-02', { saved: true });
    await unhide(['COM-02', 'COM-03'], now, zone);
  },
  own: async () => {
    const mine = { ...own, id: ownId };
    await saveOwn(mine, await readSettings(now), now, zone);
    await removeOwn(ownId, now);
    await bringBackOwn(mine, null, await readSettings(now), now, zone);
  },
  pack: async (world) => {
    const bring = async () => (await bringInPack(world, await openPack(fileOf(example)), now, zone)).agreed;
    await bring();
    await (await removePack(world, examplePack().pack.id, now, zone)).agreed;
    await bring();
  },
  promises: async () => {
    const words = { what: 'Call', to: '', series: null, asked: true };
    const made = (await makePromise({ ...words, due: due('2026-11-29') }, true, now)) as Open;
    const reworded = (await rewordPromise(made, { what: 'Call on Sunday' }, now)) as Open;
    await answerPromise(reworded, 'kept', now, zone);
    await removePromise(made.id, now);
  },
  checkIns: async () => {
    await keepCheckIn(answersOf(3), { sayNo: 'yes', scared: 'no' }, false, now, zone);
    await removeCheckIn(today, now);
  },
  notes: async () => {
    const begin = () => keepNoteDraft(beginNote({ sort: 'page', strategy: null }, today, now), 'A');
    await dropNoteDraft(await begin(), now);
    const kept = await keepNote(await begin(), 'A page.', now);
    await removeNote(kept.id, now);
    await bringBackNote(kept);
  },
  hardDays: async () => {
    const added = await addHardDay({ date: today, yearly: true, name: 'A' });
    const edited = await editHardDay(added, { name: 'B' });
    await removeHardDay(edited.id, now);
    await bringBackHardDay(edited);
  },
};

test(
  'whatever is done with the others, one that a later Tend wrote is left as it is, of every kind',
  async () => {
    const bodies = fc.tuple(...places.map(({ record }) => record));
    const order = fc.shuffledSubarray(Object.keys(uses), { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(bodies, order, async (records, names) => {
        const world = await newWorld(now.toString(), zone);
        await readSettings(now);
        const before: { path: string; read: () => Promise<unknown>; value: unknown }[] = [];
        for (const [at, { kind, key, store }] of places.entries()) {
          const record = { ...wrap(kind, records[at] as never, now), version: kind.version + 1 };
          await set(key, record, storeOf(store));
          const read = () => get(key, storeOf(store));
          before.push({ path: `${store}/${key}`, read, value: await read() });
        }
        for (const name of names) {
          await uses[name]?.(world);
          for (const { path, read, value } of before) expect(await read(), `${path} after ${name}`).toEqual(value);
        }
        expect(await readRaw('quarantine')).toEqual({});
      }),
      runs(20),
    );
  },
  patience,
);
