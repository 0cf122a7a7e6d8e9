import { set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepDraft } from '../../../app/day/keep-draft.ts';
import { keepShown } from '../../../app/day/keep-shown.ts';
import { openDay } from '../../../app/day/open-day.ts';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { nudgeText } from '../../../app/nudges/nudge-text.ts';
import { bringInPack, openPack, previewPack, removePack } from '../../../app/packs/change-packs.ts';
import { readSummaries } from '../../../app/picking/choose-strategy.ts';
import { pickForToday } from '../../../app/picking/replace-strategy.ts';
import { loadStrategy } from '../../../app/strategies/library.ts';
import { loadAll } from '../../../app/strategies/whole-library.ts';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { importBackup, openBackup } from '../../../app/transfer/import.ts';
import type { Day } from '../../../core/day/day.ts';
import { openingAhead } from '../../../core/day/opening-ahead.ts';
import { mayBeOffered, mayComeUp } from '../../../core/picking/gates.ts';
import { emptyOwn } from '../../../core/strategies/own-strategy.ts';
import { isPacked, type StrategyId } from '../../../core/strategies/strategy.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { changeMark, changeOwn, readMarks, removeOwn } from '../../../platform/storage/mark-store.ts';
import { readPackIdeas, readPacks } from '../../../platform/storage/packs/pack-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readAll } from '../../../platform/storage/transfer/import-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { newWorld } from '../../world/fake-world.ts';
import { fixedAt, times } from '../nudges/held-world.ts';
import { at, worldAt } from '../nudges/nudged-world.ts';
import { fileOf } from '../transfer/any-backup.ts';
import { example, exampleId, examplePack, packWith } from './some-pack.ts';

const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const zone = 'Europe/Berlin';
const { put, delete: remove } = IDBObjectStore.prototype;
let world: Awaited<ReturnType<typeof newWorld>>;
beforeEach(async () => {
  world = await newWorld(now.toString(), zone);
  await readSettings(now);
});
afterEach(() => {
  Object.assign(IDBObjectStore.prototype, { put, delete: remove });
});

async function bring(text = example) {
  const { change, agreed } = await bringInPack(world, await openPack(fileOf(text)), now, zone);
  await agreed;
  return change;
}

async function takeAway(): Promise<void> {
  await (await removePack(world, examplePack().pack.id, now, zone)).agreed;
}

const today = async () => openToday(readSettings(now), now, zone);
const storedToday = async () => (await readDays((await today()).date, (await today()).date))[0];
/** All that was not removed. */
const left = async () =>
  Object.entries(await readRaw('marks'))
    .filter(([, stored]) => !JSON.stringify(stored).includes('"removed"'))
    .map(([key]) => key)
    .toSorted();
const another = (id: string) => example.replace('5b0e7a52', id);

async function showToday(id: StrategyId) {
  const day = await pickForToday(await today(), id, now);
  const text = await loadStrategy(id);
  if (text) await keepShown(day, text);
  return today();
}

describe('a pack that is brought in', () => {
  test('is here whole, and nothing is before', async () => {
    expect(await previewPack(examplePack())).toMatchObject({ here: null, added: { length: 3 }, isNothing: false });
    expect(await readPacks()).toEqual([]);
    await bring();
    expect(await readPacks()).toEqual([
      { ...examplePack(), ideas: examplePack().ideas.toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
    ]);
  });

  test('a second time changes nothing, not even when it was written', async () => {
    await bring();
    const before = await readAll();
    expect(await bring()).toMatchObject({ isNothing: true });
    expect(await readAll()).toEqual(before);
  });

  test('takes part like the rest of the library', async () => {
    await bring();
    const summaries = (await readSummaries()).filter(({ id }) => isPacked(id));
    expect(summaries).toHaveLength(3);
    expect((await loadAll([exampleId('lamp'), 'COM-01', 'OWN-0123456789ab'])).map(({ id }) => id)).toEqual([
      exampleId('lamp'),
      'COM-01',
    ]);
    expect(await loadStrategy(exampleId('lamp'))).toMatchObject({ title: 'Sit by the lamp for two minutes' });
    expect(await loadStrategy(exampleId('lam'))).toBeNull();
    expect(await loadStrategy(exampleId('two-chairs'))).toMatchObject({ mode: 'together' });
  });

  test('comes up for whoever needs gentle ideas only where its own fields allow it', async () => {
    await bring(packWith(({ ideas }) => Object.assign(ideas[0] ?? {}, { title: 'Sit' })));
    const allowed = (await readSummaries()).filter((one) => isPacked(one.id) && mayComeUp(one, true));
    expect(allowed.map(({ id }) => id)).toEqual([exampleId('lamp')]);
    for (const one of allowed) {
      expect(mayBeOffered({ ...one, gate: 'calm' }, true)).toBe(false);
      expect(mayBeOffered({ ...one, skill: 'own_pace' }, true)).toBe(false);
    }
  });

  test('is in no address and in no nudge', async () => {
    await bring();
    const day = await showToday(exampleId('lamp'));
    const settings = { ...(await readSettings(now)), wording: 'full' as const };
    expect(openingAhead({ day, gate: 'open', settings }, '1', now, zone)).toBeNull();
    const nudge = { id: '2026-11-22#0', headsUp: null, lookBack: null } as const;
    const text = await nudgeText(settings, nudge, exampleId('lamp'), now);
    expect(JSON.stringify(text)).not.toContain('lamp');
  });

  test('is refused where ten are here, and one of these may still be changed', async () => {
    for (let number = 10; number < 20; number += 1) await bring(another(`5b0e7a${number}`));
    const before = await readAll();
    await expect(previewPack(examplePack())).rejects.toMatchObject({ problem: 'full' });
    await expect(bring()).rejects.toMatchObject({ problem: 'full' });
    expect(await readAll()).toEqual(before);
    expect(await bring(another('5b0e7a10').replace('Quiet', 'Quieter'))).toMatchObject({ isNothing: false });
  });
});

describe('another edition', () => {
  const second = packWith(({ ideas }) => {
    Object.assign(ideas[0] ?? {}, { title: 'Sit by the window' });
    ideas.splice(1, 1);
  });

  test('takes the place of the first, with what is gone', async () => {
    await bring();
    await changeMark(exampleId('thank-you'), { saved: true });
    await changeMark(exampleId('lamp'), { saved: true });
    expect(await bring(second)).toMatchObject({
      added: [],
      changed: [exampleId('lamp')],
      gone: [exampleId('thank-you')],
    });
    expect((await readPackIdeas()).map(({ title }) => title).toSorted()).toEqual([
      'Sit by the window',
      'Trade the best minute of the day',
    ]);
    expect((await readMarks()).map(({ id }) => id)).toEqual([exampleId('lamp')]);
  });

  test('is what today shows, unless its idea was tried', async () => {
    await bring();
    await showToday(exampleId('lamp'));
    await bring(second);
    expect(await storedToday()).toMatchObject({ strategy: exampleId('lamp'), shown: null });
    await showToday(exampleId('lamp'));
    await respond(await today(), 'okay', '', now);
    await bring();
    expect((await storedToday())?.shown?.title).toBe('Sit by the window');
  });

  test('without today’s idea brings another one', async () => {
    await bring();
    await showToday(exampleId('thank-you'));
    await bring(second);
    const day = await storedToday();
    expect(day?.strategy).toMatch(/^[A-Z]{3}-/);
    expect(day?.putAside).toContain(exampleId('thank-you'));
    expect(day?.strategy).not.toBe(exampleId('thank-you'));
  });
});

describe('a pack that is removed', () => {
  test('is gone with all of its ideas and marks, and no other one is', async () => {
    await bring();
    await bring(another('5b0e7a53'));
    await changeMark(exampleId('lamp'), { saved: true });
    await changeMark('COM-01', { saved: true });
    await takeAway();
    expect((await readPacks()).map(({ pack }) => pack.id)).toEqual([examplePack().pack.id.replace('a52', 'a53')]);
    expect((await readPackIdeas()).length).toBe(3);
    expect((await readMarks()).map(({ id }) => id)).toEqual(['COM-01']);
  });

  test('leaves today with another idea, and a day that was tried as it was', async () => {
    await bring();
    await showToday(exampleId('lamp'));
    await takeAway();
    expect(isPacked((await storedToday())?.strategy ?? 'OWN-01')).toBe(false);
    await bring();
    await showToday(exampleId('lamp'));
    await respond(await today(), 'okay', 'It was warm.', now);
    await takeAway();
    expect(await storedToday()).toMatchObject({
      strategy: exampleId('lamp'),
      shown: { title: 'Sit by the lamp for two minutes' },
      response: { line: 'It was warm.' },
    });
  });

  const gone = { strategy: exampleId('thank-you') };
  const draft = { outcome: null, line: 'I thanked them, and' };
  const planDraft = { when: 'After supper', will: '' };
  test.each<[string, (day: Day) => Promise<unknown>, Partial<Day>]>([
    [
      '“Not today”',
      (day) => respond(day, 'not_today', '', now),
      { response: { outcome: 'not_today', line: '', at: now } },
    ],
    ['a line half typed', (day) => keepDraft(day, { draft }), { draft }],
    ['a plan half typed', (day) => keepDraft(day, { planDraft }), { planDraft }],
  ])('or comes without today’s idea leaves %s, and what it was said of', async (_what, say, said) => {
    for (const change of [takeAway, () => bring(packWith(({ ideas }) => ideas.splice(1, 1)))]) {
      await bring();
      await say(await showToday(gone.strategy));
      const before = await storedToday();
      expect(before).toMatchObject({ ...gone, ...said, shown: { id: gone.strategy } });
      await change();
      expect(await storedToday()).toEqual(before);
      expect(await openDay(now, zone)).toMatchObject({ day: before, strategy: before?.shown });
    }
  });

  test('lets no nudge come after “Not today”', async () => {
    const moved = await worldAt('2026-11-22T09:00', fixedAt(['18:00']));
    await (await bringInPack(moved, await openPack(fileOf(example)), moved.now, zone)).agreed;
    const day = await pickForToday(
      await openToday(readSettings(moved.now), moved.now, zone),
      exampleId('lamp'),
      moved.now,
    );
    await respond(day, 'not_today', '', moved.now);
    await (await removePack(moved, examplePack().pack.id, moved.now, zone)).agreed;
    await moved.runUntil(at('2026-11-22T20:00'));
    expect(times(moved)).toEqual([]);
  });

  test('takes what cannot be read of it, too', async () => {
    await bring();
    await set(`idea/${exampleId('lamp')}`, 7, storeOf('marks'));
    await takeAway();
    expect(await left()).toEqual([]);
  });
});

describe('what a later Tend wrote beside an idea', () => {
  const newer = (kind: string) => ({ kind, version: 99, changed: now.toString(), body: { more: 1 } });
  const key = `mark/${exampleId('thank-you')}`;

  test('is left alone by an edition without that idea', async () => {
    await bring();
    await set(key, newer('mark'), storeOf('marks'));
    await bring(packWith(({ ideas }) => ideas.splice(1, 1)));
    expect((await readRaw('marks'))[key]).toEqual(newer('mark'));
    expect(await left()).not.toContain(`idea/${exampleId('thank-you')}`);
  });

  test('is left alone when the pack is removed', async () => {
    await bring();
    await set(key, newer('mark'), storeOf('marks'));
    await set(`idea/${exampleId('lamp')}`, newer('pack_idea'), storeOf('marks'));
    await takeAway();
    expect(await left()).toEqual([`idea/${exampleId('lamp')}`, key]);
  });

  test('is left alone when one’s own is removed', async () => {
    const own = { ...emptyOwn('OWN-0123456789ab'), title: 'Sing', today: 'Sing.' };
    await changeOwn(own.id, () => own);
    await set(`mark/${own.id}`, newer('mark'), storeOf('marks'));
    await removeOwn(own.id, now);
    expect((await readRaw('marks'))[`mark/${own.id}`]).toEqual(newer('mark'));
    expect(await left()).toEqual([`mark/${own.id}`]);
  });
});

test('a damaged record of a pack costs only itself', async () => {
  await bring();
  const { id } = examplePack().pack;
  await set(`idea/${exampleId('lamp')}`, 7, storeOf('marks'));
  await set(`pack/${id}`, null, storeOf('marks'));
  await readPacks();
  const [left] = await readPacks();
  expect(left).toMatchObject({ pack: { id, name: '…' }, ideas: { length: 2 } });
  expect(Object.keys(await readRaw('quarantine')).toSorted()).toEqual([
    `marks/idea/${exampleId('lamp')}`,
    `marks/pack/${id}`,
  ]);
});

test('all that is kept of a pack is in a copy, and erased with the rest', async () => {
  await bring();
  await changeMark(exampleId('lamp'), { hidden: true });
  const before = await readAll();
  const copy = await copyOfEverything(now);
  await (await eraseAll(world, now, zone)).agreed;
  expect([await readPacks(), await readMarks()]).toEqual([[], []]);
  const { agreed, counts } = await importBackup(world, await openBackup(fileOf(copy)), 'replace', now, zone);
  await agreed;
  expect(counts.added).toMatchObject({ pack: 1, packIdea: 3, mark: 1 });
  const marks = (records: typeof before) => records.filter(({ store }) => store === 'marks');
  expect(marks(await readAll())).toEqual(marks(before));
});

/** The write after so many others does not get through. */
function cutAfter(writes: number): void {
  let asked = 0;
  const cut = <Args extends unknown[]>(work: (...args: Args) => IDBRequest) =>
    function (this: IDBObjectStore, ...args: Args) {
      asked += 1;
      const request = work.apply(this, args);
      const { transaction } = this;
      if (asked > writes) request.addEventListener('success', () => transaction.abort());
      return request;
    };
  Object.assign(IDBObjectStore.prototype, { put: cut(put), delete: cut(remove) });
}

describe('wherever it ends', () => {
  const second = packWith(({ ideas }) => {
    Object.assign(ideas[0] ?? {}, { minutes: 4 });
    ideas.splice(1, 1);
  });
  test.each<[string, () => Promise<unknown>]>([
    ['bringing in the first time', () => bring(another('5b0e7a53'))],
    ['another edition', () => bring(second)],
    ['removing', takeAway],
  ])('%s is done whole or not at all', async (_what, change) => {
    await bring();
    await changeMark(exampleId('lamp'), { saved: true });
    const marks = async () => JSON.stringify(await readRaw('marks'));
    const before = await marks();
    let cuts = 0;
    for (; ; cuts += 1) {
      cutAfter(cuts);
      const done = await change().then(
        () => true,
        () => false,
      );
      Object.assign(IDBObjectStore.prototype, { put, delete: remove });
      if (done) break;
      expect(await marks()).toBe(before);
    }
    expect(cuts).toBeGreaterThan(2);
    expect(await marks()).not.toBe(before);
  });
});
