import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makePromise } from '../../../../app/journal/add-promise.ts';
import { beginPromise, dropPromiseDraft, keepPromiseDraft } from '../../../../app/journal/keep-promise-draft.ts';
import { rewordPromise } from '../../../../app/journal/reword-promise.ts';
import type { OwnPromise } from '../../../../core/journal/own-promise.ts';
import { listPromises, removePromise } from '../../../../platform/storage/journal/promise-store.ts';
import { readSettings } from '../../../../platform/storage/settings-store.ts';
import { newWorld } from '../../../world/fake-world.ts';
import { due, momentAt, zone } from '../own-promises.ts';
import { promiseSection } from './promise-section.ts';

const { now } = momentAt('2026-11-22T18:30');
const words = { what: 'Call my sister', to: 'Anna', due: due('2026-11-29'), series: null, asked: true };
const draft = { what: 'Call', to: '', date: '2026-12-06', every: 'never' } as const;
const made = async () => (await makePromise(words, true, now)) ?? expect.unreachable();
const stored = async () => (await listPromises()).records;
const storedAs = async (id: OwnPromise['id']) => (await stored()).find((one) => one.id === id) ?? expect.unreachable();

beforeEach(async () => {
  await newWorld(now.toString(), zone);
  await readSettings(now);
});
afterEach(() => vi.unstubAllGlobals());

describe('a promise that is being changed here and was removed in another window', () => {
  const removedElsewhere = async () => {
    const promise = await made();
    const section = await promiseSection(now);
    await section.writing.edit(promise);
    section.writing.type({ what: 'Call, and listen' });
    await removePromise(promise.id, now);
    return section;
  };

  test('is one of its own where it is kept here', async () => {
    const { writing, drawn, focused } = await removedElsewhere();
    await writing.keep();
    const [another = expect.unreachable(), ...more] = await stored();
    expect(another).toMatchObject({ ...words, what: 'Call, and listen', past: [], draft: null });
    expect(more).toEqual([]);
    expect(focused.at(-1)).toBe(`promise-${another.id}`);
    expect(writing.form.value).toBeNull();
    expect(await drawn()).not.toContain('alert');
  });

  test('can be left, and what was typed is there to go on with', async () => {
    const { writing, failed } = await removedElsewhere();
    await writing.leave();
    expect(writing.form.value).toBeNull();
    expect(failed.value).toBeNull();
    expect(await stored()).toMatchObject([{ what: '', draft: { what: 'Call, and listen', to: 'Anna' } }]);
  });

  test('can be left as well where the last letter was typed before that', async () => {
    const promise = await made();
    const { writing } = await promiseSection(now);
    await writing.edit(await keepPromiseDraft(promise, { ...draft, what: 'Call, and listen' }));
    await removePromise(promise.id, now);
    await writing.leave();
    expect(await stored()).toMatchObject([{ what: '', draft: { what: 'Call, and listen' } }]);
  });

  test('leaves room for another one', async () => {
    const { writing } = await removedElsewhere();
    await writing.write();
    expect(writing.form.value).toMatchObject({ isNew: true, typed: { what: '' } });
    expect(await stored()).toMatchObject([{ draft: { what: 'Call, and listen' } }]);
  });
});

describe('a promise that is being changed here and was changed in another window', () => {
  const changedElsewhere = async () => {
    const promise = await made();
    const section = await promiseSection(now);
    await section.writing.edit(promise);
    section.writing.type({ what: 'Call twice' });
    await rewordPromise(promise, { what: 'Call thrice', to: 'Ben' }, now);
    await keepPromiseDraft(await storedAs(promise.id), { ...draft, what: 'Call four' });
    return { ...section, promise };
  };

  test('is not written over unasked, and takes what is typed here once that was said', async () => {
    const { writing, drawn, promise } = await changedElsewhere();
    await writing.keep();
    expect(await drawn()).toContain('Keep it once more, and it takes the place of what is there.');
    expect(await storedAs(promise.id)).toMatchObject({ what: 'Call thrice' });
    await writing.keep();
    // What nobody changed here stays as it is there.
    expect(await stored()).toMatchObject([
      { id: promise.id, what: 'Call twice', to: 'Ben', draft: { what: 'Call four' } },
    ]);
    expect(writing.form.value).toBeNull();
  });

  test('can be left, and nothing that was typed is gone', async () => {
    const { writing, promise } = await changedElsewhere();
    await writing.leave();
    expect(writing.form.value).toBeNull();
    expect((await stored()).map((one) => one.draft?.what).toSorted()).toEqual(['Call four', 'Call twice']);
    expect(await storedAs(promise.id)).toMatchObject({ what: 'Call thrice' });
  });
});

describe('a promise that was begun here', () => {
  test('and was made in another window is one of its own where it is kept all the same', async () => {
    const { writing, drawn } = await promiseSection(now);
    await writing.write();
    writing.type(draft);
    await writing.keep();
    const { seen } = writing.form.value ?? expect.unreachable();
    const begun = await keepPromiseDraft(seen, draft);
    await makePromise(words, true, now, begun);
    await writing.asIs();
    expect(await drawn()).toContain('Keep it all the same, and it is a promise of its own.');
    await writing.asIs();
    expect((await stored()).map(({ what }) => what).toSorted()).toEqual(['Call', 'Call my sister']);
  });

  test('and was dropped in another window can be left, and is there to go on with', async () => {
    const begun = await keepPromiseDraft(beginPromise(now), draft);
    const { writing } = await promiseSection(now);
    await writing.edit(begun);
    await dropPromiseDraft(begun, now);
    await writing.leave();
    expect(await stored()).toMatchObject([{ draft }]);
  });
});
