import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makePromise } from '../../../../app/journal/add-promise.ts';
import { answerPromise, type Open } from '../../../../app/journal/answer-promise.ts';
import { beginPromise, dropPromiseDraft, keepPromiseDraft } from '../../../../app/journal/keep-promise-draft.ts';
import { rewordPromise } from '../../../../app/journal/reword-promise.ts';
import { copyOfEverything } from '../../../../app/transfer/export.ts';
import type { OwnPromise } from '../../../../core/journal/own-promise.ts';
import { ChangedMeanwhile } from '../../../../core/records/changed-meanwhile.ts';
import { listPromises, readOpenPromises, removePromise } from '../../../../platform/storage/journal/promise-store.ts';
import { readSettings } from '../../../../platform/storage/settings-store.ts';
import { newWorld } from '../../../world/fake-world.ts';
import { due, momentAt, zone } from '../own-promises.ts';
import { promiseSection } from './promise-section.ts';

const { now } = momentAt('2026-11-22T18:30');
const draft = { what: ' Call my si', to: 'An', date: '2026-11-2', every: 'week' as const };
const words = { what: 'Call my sister', to: 'Anna', due: due('2026-11-29'), series: null, asked: true };
const made = async (begun: OwnPromise | null = null) =>
  (await makePromise(words, true, now, begun)) ?? expect.unreachable();

beforeEach(async () => {
  await newWorld(now.toString(), zone);
  await readSettings(now);
});

describe('a promise that is only begun', () => {
  test('is kept just as it is typed, is not open, and is in the copy', async () => {
    const begun = await keepPromiseDraft(beginPromise(now), draft);
    expect((await listPromises()).records.map((one) => one.draft)).toEqual([draft]);
    expect(await readOpenPromises()).toEqual([]);
    expect(await copyOfEverything(now)).toContain(JSON.stringify(draft.what));
    const other = await keepPromiseDraft(begun, { ...draft, to: 'Anna' });
    expect(other.draft?.to).toBe('Anna');
    expect((await listPromises()).records).toHaveLength(1);
  });

  test('becomes the promise, and nothing that was begun is left', async () => {
    const begun = await keepPromiseDraft(beginPromise(now), draft);
    const promise = await made(begun);
    expect(promise).toMatchObject({ id: begun.id, what: 'Call my sister', draft: null });
    expect((await listPromises()).records).toEqual([promise]);
  });

  test('is dropped as the person saw it, and not where there is more of it by now', async () => {
    const begun = await keepPromiseDraft(beginPromise(now), draft);
    await keepPromiseDraft(begun, { ...draft, to: 'Anna' });
    await expect(dropPromiseDraft(begun, now)).rejects.toThrow(ChangedMeanwhile);
    const [seen] = (await listPromises()).records;
    await dropPromiseDraft(seen ?? expect.unreachable(), now);
    expect((await listPromises()).records).toEqual([]);
  });

  test('and was dropped in another window is made all the same', async () => {
    const begun = await keepPromiseDraft(beginPromise(now), draft);
    await dropPromiseDraft(begun, now);
    const promise = await made(begun);
    expect(promise.id).not.toBe(begun.id);
    expect((await listPromises()).records).toEqual([promise]);
  });

  test('is not typed over by another window', async () => {
    const begun = await keepPromiseDraft(beginPromise(now), draft);
    await keepPromiseDraft(begun, { ...draft, to: 'Anna' });
    await expect(keepPromiseDraft(begun, { ...draft, to: 'Ben' })).rejects.toThrow(ChangedMeanwhile);
    // What is kept there is what stands there, and what the other window has begun stays to go on with.
    expect(await made(begun)).toMatchObject({ what: 'Call my sister', draft: { to: 'Anna' } });
  });
});

describe('a change of a promise that is only begun', () => {
  test('leaves the promise as it is, and goes with the change that is kept', async () => {
    const promise = await made();
    const begun = await keepPromiseDraft(promise, draft);
    expect(await readOpenPromises()).toEqual([{ ...promise, draft }]);
    expect(await rewordPromise(begun, { what: 'Call Anna' }, now)).toEqual({ ...promise, what: 'Call Anna' });
  });

  test('is dropped, and the promise stays', async () => {
    const promise = await made();
    await dropPromiseDraft(await keepPromiseDraft(promise, draft), now);
    expect((await listPromises()).records).toEqual([promise]);
  });

  test('is refused where the promise was removed', async () => {
    const promise = await made();
    await removePromise(promise.id, now);
    await expect(keepPromiseDraft(promise, draft)).rejects.toThrow(ChangedMeanwhile);
  });
});

describe('while a promise is being changed', () => {
  const [kept, remove, goOn] = ['>Kept<', '>Remove<', '>Go on<'];
  afterEach(() => vi.unstubAllGlobals());

  test('nothing else is done with it, and it can be once that is left', async () => {
    const { writing, drawn } = await promiseSection(now);
    await writing.edit(await made());
    for (const word of [kept, remove]) expect(await drawn()).not.toContain(word);
    writing.type({ what: 'Call, and listen' });
    await writing.leave();
    for (const word of [kept, remove, goOn]) expect(await drawn()).toContain(word);
  });

  test('and another page says that it was kept, what was typed is there to go on with', async () => {
    const { writing, drawn } = await promiseSection(now);
    const promise = (await made()) as Open;
    await writing.edit(promise);
    writing.type({ what: 'Call, and listen' });
    await answerPromise(promise, 'kept', now, zone);
    await writing.leave();
    expect(await drawn()).toContain(goOn);
    const [stored = expect.unreachable()] = (await listPromises()).records;
    await writing.edit(stored);
    for (const word of [goOn, remove]) expect(await drawn()).not.toContain(word);
    await writing.keep();
    expect((await listPromises()).records).toMatchObject([{ what: 'Call, and listen', due: null, draft: null }]);
  });

  test('several that are begun are told apart by their first lines', async () => {
    const { drawn } = await promiseSection(now);
    await keepPromiseDraft(beginPromise(now), { ...draft, what: ' Call Anna\nand listen' });
    await keepPromiseDraft(beginPromise(now), { ...draft, what: ' ', to: 'Ben' });
    await keepPromiseDraft(await made(), { ...draft, what: 'Call twice' });
    const page = await drawn();
    for (const words of ['>Call Anna<', '>Ben<', '>Call twice<']) expect(page).toContain(words);
    expect(page).not.toContain('and listen');
  });

  test('what another tool had handed over waits to be gone on with', async () => {
    const { writing, drawn } = await promiseSection(now);
    const promise = await made();
    await writing.take({ what: 'Say sorry', date: '' });
    expect((await listPromises()).records).toEqual([promise]);
    await writing.edit(promise);
    expect(writing.form.value?.typed.what).toBe('Call my sister');
    expect((await listPromises()).records.map((one) => one.draft?.what)).toContain('Say sorry');
    expect(await drawn()).toContain(goOn);
  });
});
