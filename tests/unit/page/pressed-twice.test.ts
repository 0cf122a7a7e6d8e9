import { computed } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveOwn } from '../../../app/strategies/own-strategies.ts';
import { failedIdeaWords } from '../../../components/strategies/browse/failed-idea-words.ts';
import { emptyOwn } from '../../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { browseList } from '../../../entrypoints/browse/browse-list.ts';
import { type BrowseReading, readBrowse } from '../../../entrypoints/browse/browse-reading.ts';
import type { Said } from '../../../entrypoints/browse/browse-said.ts';
import { ideaActions } from '../../../entrypoints/browse/idea-actions.ts';
import { type IdeaFailure, ideaAttempt } from '../../../entrypoints/browse/idea-attempt.ts';
import { todayActions } from '../../../entrypoints/browse/today-actions.ts';
import { readingStore } from '../../../entrypoints/page/reading-store.ts';
import { practiceStore } from '../../../entrypoints/practice/practice-store.ts';
import { beginWith } from '../../../platform/storage/first-settings.ts';
import { changeMark, readMarks } from '../../../platform/storage/mark-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { library, morning, open, settings, zone } from '../day/one-morning.ts';
import { beginPage } from './some-page.ts';

beforeEach(beginPage);

const mine = { ...emptyOwn('OWN-01'), title: 'Water the plants', today: 'Ask them along.' };
const twice = (press: () => Promise<unknown>) => Promise.all([press(), press()]);

async function ideas() {
  const page = readingStore<BrowseReading, Said, IdeaFailure>('nothing', { read: readBrowse });
  await page.read();
  const shown = () => page.shown.value ?? expect.unreachable();
  const list = browseList(computed(() => page.shown.value?.strategies ?? []));
  const [attempt, focus] = [ideaAttempt(page), () => {}];
  const idOf = (isIt: (id: StrategyId) => boolean) =>
    shown().strategies.find(({ summary: { id } }) => isIt(id))?.summary.id ?? expect.unreachable();
  const on = { ...ideaActions(attempt, list, focus), ...todayActions(attempt, list, focus) };
  const failed = () => page.failed.value;
  return {
    list,
    on,
    idOf,
    shown,
    failed,
    other: idOf((id) => id !== shown().day.strategy),
    said: () => page.said.value.what,
  };
}

describe('on Ideas, what is pressed twice is done once:', () => {
  test('"No" to the question of an idea can be taken back', async () => {
    const { on, idOf, said } = await ideas();
    const gated = idOf((id) => library.get(id)?.gate === 'safe');
    await twice(() => on.notSafe(gated));
    expect(await settings()).not.toMatchObject({ gentleUntil: null });
    await twice(on.undoNotSafe);
    expect(said()).toBe('notGentle');
    expect(await settings()).toMatchObject({ gentleUntil: null });
  });

  test('what was removed is there to bring back, and comes back', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    const { list, on } = await ideas();
    await on.save(mine.id, true);
    await twice(() => on.remove(mine));
    const [removed = expect.unreachable(), ...others] = list.removed.all.value;
    expect(others).toEqual([]);
    await twice(() => on.bringBack(removed));
    expect(list.removed.all.value).toEqual([]);
    expect(await readMarks()).toMatchObject([{ id: mine.id, saved: true }]);
  });

  test('what was removed is not brought back once all was erased elsewhere, and that is said', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    const { list, on, failed } = await ideas();
    await on.remove(mine);
    const [removed = expect.unreachable()] = list.removed.all.value;
    await beginWith(morning, (fresh) => fresh);
    await twice(() => on.bringBack(removed));
    expect(failed()).toEqual({ id: mine.id, what: 'removed' });
    expect(failedIdeaWords('removed')).toContain('erased');
    expect(await readRaw('marks')).toEqual({});
  });

  test('what was picked for today keeps its Undo, and what that did is what is said', async () => {
    const { on, other, shown, said } = await ideas();
    const before = (await open()).strategy;
    await twice(() => on.pick(other));
    expect(on.hasReplaced(other, shown().day)).toBe(true);
    await twice(() => on.unpick(other));
    expect(said()).toBe('unpicked');
    expect((await open()).strategy).toBe(before);
  });

  test('“Not for me” that another page had said before stays when it is taken back here', async () => {
    const { on, other, shown, said, list } = await ideas();
    const today = shown().day.strategy ?? expect.unreachable();
    for (const id of [other, today]) {
      await changeMark(id, { hidden: true });
      await on.hide(id);
      await on.undoHide(id);
      expect(list.kept.value).not.toContain(id);
    }
    expect(said()).toBe('todayBack');
    expect((await open()).strategy).toBe(today);
    expect((await readMarks()).map(({ hidden }) => hidden)).toEqual([true, true]);
    await on.show(other);
    expect((await readMarks()).find(({ id }) => id === other)?.hidden).toBe(false);
  });

  test('not what is wanted again after something else', async () => {
    const { on, other } = await ideas();
    await Promise.all([on.save(other, true), on.save(other, false), on.save(other, true)]);
    expect(await readMarks()).toMatchObject([{ id: other, saved: true }]);
    await on.save(other, false);
    await on.save(other, true);
    expect(await readMarks()).toMatchObject([{ id: other, saved: true }]);
  });
});

test('"No" in Practice, pressed twice, can be taken back', async () => {
  vi.stubGlobal('location', { hash: '', pathname: '/practice.html' });
  vi.stubGlobal('history', { replaceState: () => {} });
  const before = (await open()).strategy;
  const { shown, said, on } = practiceStore();
  await vi.waitUntil(() => shown.value);
  await twice(on.notSafe);
  expect(await settings()).not.toMatchObject({ gentleUntil: null });
  await twice(on.undoNotSafe);
  expect(said.value.what).toBe('notGentle');
  expect(await settings()).toMatchObject({ gentleUntil: null });
  expect((await open()).strategy).toBe(before);
});
