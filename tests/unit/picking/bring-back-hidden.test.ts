import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { respond } from '../../../app/day/respond.ts';
import { notForMe } from '../../../app/picking/replace-strategy.ts';
import { readHiddenGroups, undoUnhide, unhide } from '../../../app/strategies/bring-back-hidden.ts';
import { hiddenGroups } from '../../../core/strategies/hidden-groups.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { hiddenIdeas } from '../../../entrypoints/popup/panels/hidden-ideas.ts';
import { changeMark, hideAll, readMarks } from '../../../platform/storage/mark-store.ts';
import { changeSettings } from '../../../platform/storage/settings-store.ts';
import { beginAnew, daysLater, hideAllBut, library, morning, open, say, zone } from './nothing-left.ts';

const { get } = IDBObjectStore.prototype;
beforeEach(beginAnew);
afterEach(() => {
  IDBObjectStore.prototype.get = get;
});

describe('what was hidden', () => {
  test('is brought back at once, the last few or all or one theme, and today is chosen from it', async () => {
    let day = await open();
    const last: StrategyId[] = [];
    for (let time = 0; time < 6; time += 1) {
      if (day.strategy) last.unshift(day.strategy);
      day = (await notForMe(day, morning)).after;
    }
    await hideAllBut();
    day = (await notForMe(day, morning)).after;
    if (day.putAside.at(-1)) last.unshift(day.putAside.at(-1) ?? 'COM-01');
    const groups = await readHiddenGroups(day, morning);
    expect(groups.map(({ of }) => of)).toEqual([
      'last',
      'all',
      'understanding',
      'communication',
      'consistency',
      'vulnerability',
      'professional_help',
      'patience_hope',
    ]);
    expect(groups[0]?.ids).toEqual(last.slice(0, 5));
    expect(groups[1]?.ids.length).toBe(library.length);

    await changeMark('HOP-01', { saved: true });
    const hope = groups.find(({ of }) => of === 'patience_hope')?.ids ?? [];
    const { after } = await unhide(hope, morning, zone);
    expect(hope).toContain(after.strategy);
    expect(await open()).toEqual(after);
    const marks = await readMarks();
    expect(marks.filter(({ hidden }) => !hidden).map(({ id }) => id)).toEqual(hope.toSorted());
    expect(marks.find(({ id }) => id === 'HOP-01')).toEqual({ id: 'HOP-01', saved: true, hidden: false });

    expect(await undoUnhide(hope, { before: day, after }, morning)).toEqual({ day, stays: 'nothing' });
    expect((await readMarks()).filter(({ hidden }) => hidden).length).toBe(library.length);
    expect((await open()).strategy).toBeNull();
  });

  test('stays as it is where one of it was tried by then, and only the marks go back', async () => {
    await hideAllBut();
    const before = await open();
    const { after } = await unhide(['COM-01'], morning, zone);
    const tried = await respond(after, 'okay', 'Tried.', morning);
    expect(await undoUnhide(['COM-01'], { before, after }, morning)).toEqual({ day: tried, stays: 'idea' });
  });

  test('that another page had brought back stays so when this is undone', async () => {
    await hideAllBut();
    const before = await open();
    await changeMark('COM-01', { hidden: false });
    const { ids, after } = await unhide(['COM-01', 'COM-02'], morning, zone);
    expect(ids).toEqual(['COM-02']);
    await undoUnhide(ids, { before, after }, morning);
    expect((await readMarks()).filter(({ hidden }) => !hidden).map(({ id }) => id)).toEqual(['COM-01']);
  });

  test('is offered only where it brings something today', async () => {
    await hideAllBut();
    await say(morning, { kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    const day = await open();
    for (const { of, ids } of await readHiddenGroups(day, morning)) {
      await hideAll(ids, false);
      const after = await open();
      expect(after.strategy, of).not.toBeNull();
      await undoUnhide(ids, { before: day, after }, morning);
    }
  });

  const hidden = library.slice(0, 8);
  const ids = hidden.map(({ id }) => id);
  const themesOf = (groups: ReturnType<typeof hiddenGroups>) => groups.map(({ of }) => of);

  test.each([
    ['nothing is hidden', [], [], [], []],
    ['nothing of it may come up', hidden, [], ids, []],
    ['the last few are all there is', hidden.slice(0, 3), ids.slice(0, 1), ids, ['all']],
    ['the last few may not come up', hidden, ids.slice(7), ids, ['all']],
    ['nobody knows what was last', hidden, ids, [], ['all']],
    ['it was hidden twice', hidden, ids, [...ids.slice(0, 3), ...ids], ['last', 'all']],
  ] as const)('is offered in parts where %s', (_name, those, returning, latest, expected) => {
    expect(themesOf(hiddenGroups(those, new Set(returning), latest, []))).toEqual(expected);
  });

  test('is offered by themes that are on, where one of them brings something', () => {
    const [one, other] = [library.filter(({ theme }) => theme === 'understanding'), library.slice(-5)];
    const those = [...one, ...other];
    const all = new Set(those.map(({ id }) => id));
    expect(themesOf(hiddenGroups(those, all, [], []))).toEqual(['all', 'understanding', other[0]?.theme]);
    expect(themesOf(hiddenGroups(those, all, [], ['understanding']))).toEqual(['all', other[0]?.theme]);
    const ofTheOne = new Set(one.map(({ id }) => id));
    expect(themesOf(hiddenGroups(those, ofTheOne, [], ['understanding']))).toEqual(['all', 'understanding']);
  });

  test('is read once more when the day is, and an older reading that ends later is not shown', async () => {
    await hideAllBut();
    const day = await open();
    const shown: string[][] = [];
    const read = hiddenIdeas((groups) => shown.push(themesOf(groups)));
    const held: (() => void)[] = [];
    IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
      IDBObjectStore.prototype.get = get;
      const request = get.call(this, key);
      const late = { set: (answered: () => void) => held.push(answered) };
      return Object.defineProperties({} as IDBRequest, { onsuccess: late, result: { get: () => request.result } });
    };
    const older = read(day);
    await vi.waitUntil(() => held.length > 0);
    await changeSettings(morning, (current) => ({ ...current, themesOff: ['understanding'] }));
    await read(day);
    for (const answer of held) answer();
    await older;
    expect(shown).toHaveLength(1);
    expect(shown[0]).not.toContain('understanding');
    expect(shown[0]).toContain('communication');
  });
});
