import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isInView, openDay } from '../../../app/day/open-day.ts';
import { respond } from '../../../app/day/respond.ts';
import { putSafetyFirst } from '../../../app/journal/keep-check-in.ts';
import { bringInPack } from '../../../app/packs/change-packs.ts';
import { pickForToday } from '../../../app/picking/replace-strategy.ts';
import { saveOwn } from '../../../app/strategies/own-strategies.ts';
import { parsePack } from '../../../core/packs/parse-pack.ts';
import { asksBefore, toolFor } from '../../../core/practice/tools.ts';
import { emptyOwn } from '../../../core/strategies/own-strategy.ts';
import { lookAgain } from '../../../entrypoints/popup/look-again.ts';
import { panelActions } from '../../../entrypoints/popup/panels/panel-actions.ts';
import { popupStore } from '../../../entrypoints/popup/popup-store.ts';
import { FakeWorld } from '../../world/fake-world.ts';
import { example, exampleId, withFirst } from '../packs/some-pack.ts';
import { beginAnew, library, morning, open, settings, zone } from './one-morning.ts';

Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
vi.stubGlobal('document', { documentElement: { dataset: {} } });
vi.spyOn(Temporal.Now, 'instant').mockReturnValue(morning);
vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(zone);
beforeEach(beginAnew);

/** Today as it stands in a tab. To look again is what comes with the person who comes back to it. */
async function todayInATab() {
  const store = popupStore(await openDay(morning, zone));
  await lookAgain(store);
  return { store, on: panelActions(store) };
}

describe('a second press while the first is under way is none', () => {
  test('of "No" at the gate: Undo takes back what was answered', async () => {
    await pickForToday(await open(), 'CON-24', morning);
    const { store, on } = await todayInATab();
    await Promise.all([on.notSafe(), on.notSafe()]);
    const { what } = store.said.value;
    if (what.kind !== 'gentle') return expect.unreachable();
    await on.undo(what);
    expect((await settings()).gentleUntil).toBe(null);
    expect((await open()).strategy).toBe('CON-24');
  });

  test('of "Yes" behind "No", too', async () => {
    await pickForToday(await open(), 'CON-24', morning);
    const { store, on } = await todayInATab();
    await Promise.all([on.notSafe(), on.yes()]);
    expect(store.shown.value.day.strategy).toBe((await open()).strategy);
    expect((await open()).strategy).not.toBe('CON-24');
  });

  test('of "Not for me": one idea is put aside', async () => {
    const { on } = await todayInATab();
    await Promise.all([on.notForMe(), on.notForMe()]);
    expect((await open()).putAside).toHaveLength(1);
    await on.notForMe();
    expect((await open()).putAside).toHaveLength(2);
  });

  test('of "Keep": where it cannot be kept, the form is there again', async () => {
    const { store, on } = await todayInATab();
    await on.tried();
    on.type({ outcome: 'okay', line: 'We talked.' });
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await Promise.all([on.keep(), on.keep()]);
    IDBObjectStore.prototype.put = put;
    expect(store.failed.value).not.toBe(null);
    expect(store.panel.value).toMatchObject({ kind: 'tried', line: 'We talked.' });
  });
});

describe('today that stays open in a tab, where elsewhere', () => {
  const mine = { ...emptyOwn('OWN-01'), title: 'Water the plants', today: 'Ask them along.', words: 'Old words' };
  const rewrite = async () => saveOwn({ ...mine, words: 'New words' }, await settings(), morning, zone, mine);
  const bringIn = async (text: string) =>
    (await bringInPack(new FakeWorld(morning.toString(), zone), parsePack(text), morning, zone)).agreed;

  test('an own idea is rewritten, shows it so, and writes nothing back', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    await pickForToday(await open(), mine.id, morning);
    const { store } = await todayInATab();
    await rewrite();
    await lookAgain(store);
    expect((await open()).shown?.words).toBe('New words');
    expect(store.shown.value.strategy?.words).toBe('New words');
  });

  test('an own idea is rewritten, shows it so, and goes on with what is being typed', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    await pickForToday(await open(), mine.id, morning);
    const { store, on } = await todayInATab();
    await on.tried();
    on.type({ line: 'We talked.' });
    await rewrite();
    await lookAgain(store);
    expect(store.shown.value.strategy?.words).toBe('New words');
    expect(store.panel.value).toMatchObject({ kind: 'tried', line: 'We talked.' });
    expect(store.failed.value).toBe(null);
  });

  test('an idea of a pack has a gate by now, asks before it is seen', async () => {
    await bringIn(example);
    await pickForToday(await open(), exampleId('lamp'), morning);
    const { store } = await todayInATab();
    await bringIn(withFirst({ gate: 'safe' }));
    await lookAgain(store);
    expect(isInView(store.shown.value)).toBe(false);
    expect(store.panel.value.kind).toBe('asking');
    expect(isInView(await openDay(morning, zone))).toBe(false);
  });

  test('the gate is answered with "Yes", asks no more', async () => {
    await pickForToday(await open(), 'CON-24', morning);
    const { store } = await todayInATab();
    expect(store.panel.value.kind).toBe('asking');
    await (await todayInATab()).on.yes();
    await lookAgain(store);
    expect(store.panel.value.kind).toBe('none');
  });

  test('safety comes first by now, offers no tool for conflict, also where More stands open', async () => {
    const forConflict = [...library.values()].find((one) => {
      const tool = toolFor(one, false);
      return one.gate === 'open' && one.mode === 'alone' && tool && asksBefore(tool) && one.where.includes('alone');
    });
    if (!forConflict) return expect.unreachable();
    await pickForToday(await open(), forConflict.id, morning);
    const { store, on } = await todayInATab();
    await on.more();
    expect(store.panel.value).toMatchObject({ kind: 'more', tool: toolFor(forConflict, false) });
    await putSafetyFirst(morning, zone);
    await lookAgain(store);
    expect(store.panel.value.kind).toBe('none');
    await on.more();
    expect(store.shown.value.strategy?.id).toBe(forConflict.id);
    expect(store.panel.value).toMatchObject({ kind: 'more', tool: toolFor(forConflict, true) });
  });

  test('another answer is given, says of no other idea, and keeps what is said last', async () => {
    const { store, on } = await todayInATab();
    await on.tried();
    on.type({ outcome: 'okay', line: 'We talked.' });
    await on.keepOn();
    await respond(await open(), 'mixed', '', morning);
    await lookAgain(store, false);
    expect(store.failed.value).toBe(null);
    expect(store.panel.value).toMatchObject({ kind: 'tried', line: 'We talked.' });
    await on.keep();
    expect((await open()).response).toMatchObject({ outcome: 'okay', line: 'We talked.' });
  });

  test('another idea is picked, says so to whoever is typing', async () => {
    const { store, on } = await todayInATab();
    await on.tried();
    on.type({ line: 'We talked.' });
    const { strategy } = await open();
    const other = [...library.values()].find(({ id, gate }) => id !== strategy && gate === 'open');
    await pickForToday(await open(), other?.id ?? expect.unreachable(), morning);
    await lookAgain(store);
    expect(store.failed.value).toBe('changed');
    expect(store.panel.value).toMatchObject({ kind: 'tried', line: 'We talked.' });
  });
});
