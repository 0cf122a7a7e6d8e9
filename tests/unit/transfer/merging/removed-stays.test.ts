import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { copyOfEverything } from '../../../../app/transfer/export.ts';
import { openBackup } from '../../../../app/transfer/import.ts';
import { isRemoved } from '../../../../core/records/removed.ts';
import type { StoredRecord } from '../../../../core/transfer/backup.ts';
import { importPlan } from '../../../../core/transfer/import-plan.ts';
import { foundRecord, pathOf } from '../../../../core/transfer/record-place.ts';
import { eraseEverything } from '../../../../platform/storage/database.ts';
import { removeCheckIn } from '../../../../platform/storage/journal/check-in-store.ts';
import { removeDayWords } from '../../../../platform/storage/journal/day-words.ts';
import { removeHardDay, removeNote } from '../../../../platform/storage/journal/note-store.ts';
import { removePromise } from '../../../../platform/storage/journal/promise-store.ts';
import { removeOwn } from '../../../../platform/storage/mark-store.ts';
import { dropPack, writePack } from '../../../../platform/storage/packs/pack-writing.ts';
import { importAll, readAll } from '../../../../platform/storage/transfer/import-store.ts';
import { patience, runs } from '../../../world/arbitraries.ts';
import { newWorld } from '../../../world/fake-world.ts';
import { examplePack } from '../../packs/some-pack.ts';
import { now } from '../../records/any-record.ts';
import { anyMany, fileOf, store } from '../any-backup.ts';

/** Of a thing that was removed and then changed elsewhere, or the other way round, what was done last holds. */

beforeEach(() => newWorld(now.toString(), 'Europe/Berlin'));

const removal = Temporal.Now.instant();
const removing: Record<string, (id: string) => Promise<unknown>> = {
  own: (id) => removeOwn(id as never, removal),
  pack: (id) => dropPack(id, removal),
  promise: (id) => removePromise(id, removal),
  checkIn: (id) => removeCheckIn(Temporal.PlainDate.from(id), removal),
  note: (id) => removeNote(id, removal),
  hardDay: (id) => removeHardDay(id, removal),
  day: (id) => removeDayWords(Temporal.PlainDate.from(id), removal),
};
const nameOf = (one: StoredRecord) => foundRecord(one).place?.kind.name ?? '';
const idOf = (one: StoredRecord) => foundRecord(one).place?.id ?? '';

async function merge(text: string) {
  const backup = await openBackup(fileOf(text));
  return importAll((stored) => importPlan(backup, stored, 'merge'), now);
}
const bodyOf = ({ value }: StoredRecord) => (value as { body: { wordsRemoved?: unknown } }).body;
const isLive = (one: StoredRecord) =>
  Object.hasOwn(removing, nameOf(one)) && !isRemoved(bodyOf(one)) && !bodyOf(one).wordsRemoved;
/** A copy of each as it was set aside. */
const asideOf = (records: readonly StoredRecord[]): StoredRecord[] =>
  records.map((one) => ({ store: 'quarantine', key: `${pathOf(one)} (2)`, value: one.value }));
const changedAt = (one: StoredRecord, hours: number): StoredRecord => ({
  ...one,
  value: { ...(one.value as object), changed: removal.add({ hours }).toString() },
});
const bodyOfDay = {
  date: '2026-11-07',
  strategy: null,
  shown: null,
  swappedFrom: null,
  putAside: [],
  because: [],
  mood: null,
  ladder: { level: 1, okays: 0 },
  plan: null,
  response: null,
  draft: null,
  planDraft: null,
};
const settings = { store: 'settings' as const, key: 'settings', value: {} };
const fileWith = (records: readonly StoredRecord[]) => {
  const stores = Map.groupBy([settings, ...records], ({ store }) => store);
  const entries = [...stores].map(([name, all]) => [
    name,
    Object.fromEntries(all.map(({ key, value }) => [key, value])),
  ]);
  return JSON.stringify({ tend: 3, saved: now.toString(), stores: Object.fromEntries(entries) });
};
const stored = async () =>
  (await readAll()).filter((one) => one.store !== 'settings' && !one.key.startsWith('settings'));

test(
  'whatever was removed since a copy was saved stays removed when both are put together',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyMany, fc.infiniteStream(fc.boolean()), fc.boolean(), async (some, chances, isBroken) => {
        await eraseEverything();
        const live = some.filter(isLive);
        await store([...some, ...asideOf(live)]);
        const copy = await copyOfEverything(now);
        const gone = live.filter(() => chances.next().value);
        for (const one of gone) await removing[nameOf(one)]?.(idOf(one));
        const before = await stored();
        const broken = gone.map((one) => ({ ...one, value: { ...(one.value as object), body: 7 } }));
        await merge(isBroken ? fileWith(broken) : copy);
        expect(await stored()).toEqual(before);
      }),
      runs(60),
    );
  },
  patience,
);

test(
  'what was changed elsewhere after it was removed here is there, and what was removed elsewhere since is gone here',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyMany, async (some) => {
        await eraseEverything();
        const live = some.filter((one) => isLive(one) && nameOf(one) !== 'day');
        await store([settings, ...live]);
        for (const one of live) await removing[nameOf(one)]?.(idOf(one));
        const removed = (await stored()).map((one) => changedAt(one, 2));
        const edited = live.map((one) => changedAt(one, 1));
        await merge(fileWith(edited));
        expect(await stored()).toEqual(expect.arrayContaining(edited));
        await store(asideOf(edited));
        await merge(fileWith(removed));
        expect(await stored()).toEqual(removed);
      }),
      runs(60),
    );
  },
  patience,
);

test('a pack that was removed here and brought in again elsewhere is there whole', async () => {
  const { pack, ideas } = examplePack();
  await store([settings]);
  await writePack({ pack, ideas }, removal);
  await dropPack(pack.id, removal);
  const removed = await readAll();
  await writePack({ pack, ideas }, removal);
  const [first, ...others] = ideas;
  if (first) await writePack({ pack, ideas: [{ ...first, minutes: 5 }, ...others] }, removal);
  const elsewhere = await copyOfEverything(now);
  await eraseEverything();
  await store(removed);
  await merge(elsewhere);
  expect((await stored()).filter((one) => !isRemoved(bodyOf(one)))).toHaveLength(ideas.length + 1);
});

test('what was set aside and tells of the removal itself is left as it is, and a copy with the words is not', () => {
  const changed = removal.toString();
  const body = { ...bodyOfDay, wordsRemoved: changed };
  const day: StoredRecord = { store: 'days', key: body.date, value: { kind: 'day', version: 1, changed, body } };
  const aside = (value: object): StoredRecord => ({ store: 'quarantine', key: `days/${body.date}`, value });
  const [itself, withWords] = [
    aside({ kind: 'yad', version: 1, changed, body }),
    aside({ kind: 'yad', version: 1, changed, body: { ...body, wordsRemoved: null } }),
  ];
  const plan = (one: StoredRecord) => importPlan({ saved: now, records: [day, one] }, [day, one], 'merge').remove;
  expect([plan(itself), plan(withWords)]).toEqual([[], [withWords]]);
});
