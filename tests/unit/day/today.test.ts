import 'fake-indexeddb/auto';
import summaries from 'virtual:tend/summaries';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepDraft } from '../../../app/day/keep-draft.ts';
import { answerPlan, keepPlan } from '../../../app/day/keep-plan.ts';
import { readOpenPlan } from '../../../app/day/open-plan.ts';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import {
  keepGentle,
  notForMe,
  pickForToday,
  replaceToday,
  swapToday,
  undoKeepGentle,
  undoNotForMe,
} from '../../../app/picking/replace-strategy.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import { loadOwn, saveOwn } from '../../../app/strategies/own-strategies.ts';
import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { gentleDays, mayBeOffered, mayComeUp } from '../../../core/picking/gates.ts';
import { isGentle } from '../../../core/settings/settings.ts';
import type { Edit } from '../../../core/settings/settings-edit.ts';
import { emptyOwn, type OwnStrategy, ownId } from '../../../core/strategies/own-strategy.ts';
import { unpackSummaries } from '../../../core/strategies/packed-summaries.ts';
import type { StrategyId, Theme } from '../../../core/strategies/strategy.ts';
import { openDay } from '../../../entrypoints/popup/opening.ts';
import { eraseEverything, storeOf } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { clearSentinel } from '../../../platform/storage/first-use.ts';
import { changeMark, deleteOwn, newOwnId, readMarks, readOwn } from '../../../platform/storage/mark-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { FakeWorld } from '../../world/fake-world.ts';

const zone = 'Europe/Berlin';
const morning = Temporal.Instant.from('2026-11-22T08:00:00Z');
const daysLater = (days: number) => morning.add({ hours: 24 * days });
const library = new Map(unpackSummaries(summaries).map((one) => [one.id, one]));
const summaryOf = (id: StrategyId | null) => {
  const found = id && library.get(id);
  if (!found) throw new Error(`the library has no ${id}`);
  return found;
};
const open = async (now = morning) => openToday(await readSettings(now), now, zone);
const settings = () => readSettings(morning);
const say = (...edits: Edit[]) => saveEdits(new FakeWorld(morning.toString(), zone), edits, morning, zone);
const turnOff = (...off: Theme[]) => off.map((theme): Edit => ({ kind: 'theme', theme, on: false }));
const stored = async (day: Day) => (await readDays(day.date, day.date))[0];

beforeEach(async () => {
  await eraseEverything();
  await clearSentinel();
});

describe('today’s strategy', () => {
  test('stays the same whatever is asked, until the next day', async () => {
    const day = await open();
    expect(await open(morning.add({ hours: 9 }))).toEqual(day);
    expect((await open(daysLater(1))).strategy).not.toBe(day.strategy);
  });

  test('is swapped once, for one that fits the mood that the person named', async () => {
    const day = await open();
    const swapped = await swapToday(day, morning, 'tired');
    expect(swapped).toMatchObject({ swappedFrom: day.strategy, mood: 'tired', because: ['mood', expect.anything()] });
    expect(summaryOf(swapped.strategy).mood).toContain('tired');
    expect(await swapToday(swapped, morning)).toEqual(swapped);
  });

  test('does not come again once it was "not for me", and comes back when that is undone', async () => {
    const day = await open();
    const after = await notForMe(day, morning);
    expect(after.strategy).not.toBe(day.strategy);
    expect(after.putAside).toEqual([day.strategy]);
    expect(await readMarks()).toEqual([{ id: day.strategy, saved: false, hidden: true }]);
    expect(await undoNotForMe(day)).toMatchObject({ strategy: day.strategy, putAside: [] });
    expect((await readMarks()).some(({ hidden }) => hidden)).toBe(false);
  });

  test('is as it was once "not for me" is undone: with the line that was begun, or with "not today"', async () => {
    const draft = { outcome: 'mixed' as const, line: 'We began' };
    const day = await open();
    await keepDraft(day, { draft });
    await notForMe({ ...day, draft }, morning);
    expect(await undoNotForMe({ ...day, draft })).toEqual({ ...day, draft });
    const resting = await respond(day, 'not_today', '', morning);
    await notForMe(resting, morning);
    expect(await undoNotForMe(resting)).toEqual(resting);
  });

  test('stays with what was said of it: "not for me" after it was tried only keeps it from coming again', async () => {
    const tried = await respond(await open(), 'mixed', 'We talked.', morning);
    const after = await notForMe(tried, morning);
    expect(after).toEqual(tried);
    expect(await pickForToday(tried, 'HOP-01', morning)).toEqual(tried);
  });

  test('can be picked, and says so', async () => {
    const day = await open();
    const other: StrategyId = day.strategy === 'HOP-01' ? 'HOP-02' : 'HOP-01';
    expect(await pickForToday(day, other, morning)).toMatchObject({
      strategy: other,
      because: ['chosen'],
      putAside: [day.strategy],
      swappedFrom: null,
    });
  });

  test('may be swapped, put aside and picked over without any of them coming back soon', async () => {
    let day = await open();
    const seen = [day.strategy];
    day = await swapToday(day, morning);
    seen.push(day.strategy);
    for (let time = 0; time < 4; time += 1) {
      day = await notForMe(day, morning);
      seen.push(day.strategy);
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (let days = 1; days < 20; days += 1) expect(seen).not.toContain((await open(daysLater(days))).strategy);
  });
});

describe('what was done in another window', () => {
  test('is not overwritten: what is said of one strategy is never kept with another', async () => {
    const before = await open();
    await pickForToday(before, before.strategy === 'HOP-01' ? 'HOP-02' : 'HOP-01', morning);
    await expect(respond(before, 'badly', 'Of the first.', morning)).rejects.toThrow('another strategy');
    await expect(keepPlan(before, 'tonight', 'call')).rejects.toThrow('another strategy');
    expect((await open()).response).toBeNull();
  });

  test('is not undone: taking "not for me" back leaves alone what was tried since', async () => {
    const before = await open();
    const after = await notForMe(before, morning);
    const tried = await respond(after, 'okay', 'Of the second.', morning);
    expect(await undoNotForMe(before)).toEqual(tried);
    expect((await readMarks()).some(({ hidden }) => hidden)).toBe(false);
  });

  test('a draft does not move on to another strategy', async () => {
    const day = await open();
    await keepDraft(day, { draft: { outcome: 'badly', line: 'They' } });
    expect((await swapToday(day, morning)).draft).toBeNull();
  });
});

describe('a gate answered with "No" or "Not sure"', () => {
  test('brings something for the person alone, today and for 90 days, and keeps no answer', async () => {
    const first = await open();
    await set(first.date.toString(), storedDay({ ...first, strategy: 'CON-24' }), storeOf('days'));
    const day = await open();
    const kept = await keepGentle(day, morning);
    expect(mayBeOffered(summaryOf(kept.strategy), true)).toBe(true);
    expect(isGentle(await settings(), daysLater(gentleDays - 1))).toBe(true);
    expect(isGentle(await settings(), daysLater(gentleDays))).toBe(false);
    for (let days = 1; days < gentleDays; days += 7) {
      expect(mayBeOffered(summaryOf((await open(daysLater(days))).strategy), true)).toBe(true);
    }
    const record = JSON.stringify([await get('settings', storeOf('settings')), await stored(day)]);
    expect(record).not.toMatch(/afraid|safe|unsure|"no"/i);
  });

  test('can be taken back, where a finger slipped', async () => {
    const first = await open();
    await set(first.date.toString(), storedDay({ ...first, strategy: 'CON-24' }), storeOf('days'));
    const before = await open();
    await keepGentle(before, morning);
    expect(await undoKeepGentle(before, null, morning)).toMatchObject({ strategy: 'CON-24', putAside: [] });
    expect(isGentle(await settings(), morning)).toBe(false);
  });

  test('lets nothing else be picked, and takes today along even if it was cut short', async () => {
    const first = await open();
    await say({ kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    expect(await pickForToday(first, 'CON-24', morning)).toEqual(first);
    await set(first.date.toString(), storedDay({ ...first, strategy: 'CON-24' }), storeOf('days'));
    const replaced = await replaceToday(await open(), morning);
    expect(mayBeOffered(summaryOf(replaced.strategy), true)).toBe(true);
  });

  test('holds in a window that was open before, whatever is asked there', async () => {
    let day = await open();
    await say({ kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    day = await swapToday(day, morning);
    for (let time = 0; time < 6; time += 1) {
      expect(mayBeOffered(summaryOf(day.strategy), true)).toBe(true);
      day = await notForMe(day, morning);
    }
  });

  test('is asked of what was chosen before, also where that is open but done with others', async () => {
    const first = await open();
    const [withOthers] = [...library.values()].filter((one) => one.gate === 'open' && !one.where.includes('alone'));
    if (!withOthers) return expect.unreachable();
    await say({ kind: 'set', field: 'gentleUntil', to: daysLater(30) });
    await set(first.date.toString(), storedDay({ ...first, strategy: withOthers.id }), storeOf('days'));
    expect(mayBeOffered(summaryOf((await openDay(morning, zone)).day.strategy), true)).toBe(true);
  });

  test('brings nothing by itself that the person wrote, since nobody has read it with that in mind', async () => {
    expect(mayComeUp({ id: 'OWN-01', gate: 'open', where: ['alone'], skill: 'OWN' }, true)).toBe(false);
    expect(mayComeUp({ id: 'OWN-01', gate: 'open', where: ['alone'], skill: 'OWN' }, false)).toBe(true);
    expect(mayBeOffered({ id: 'OWN-01', gate: 'open', where: ['alone'], skill: 'OWN' }, true)).toBe(true);
  });

  test('leaves today as it is where that may stay', async () => {
    const [harmless] = [...library.values()].filter((one) => mayBeOffered(one, true));
    if (!harmless) return expect.unreachable();
    const day = await pickForToday(await open(), harmless.id, morning);
    expect(await keepGentle(day, morning)).toEqual(day);
  });
});

describe('the next day', () => {
  test('is gentler and alone after one that went badly, and says so', async () => {
    const day = await open();
    await respond(day, 'badly', '', morning);
    const next = await open(daysLater(1));
    expect(next.because[0]).toBe('alone_after');
    expect(summaryOf(next.strategy)).toMatchObject({ level: 1, where: ['alone'] });
  });

  test('knows how far the person has climbed', async () => {
    await say({ kind: 'set', field: 'worry', to: 'relying' });
    const levels = [];
    for (let days = 0; days < 12; days += 1) {
      const day = await open(daysLater(days));
      levels.push(day.ladder.level);
      await respond(day, 'okay', '', daysLater(days));
    }
    expect(levels[0]).toBe(1);
    expect(levels.at(-1)).toBeGreaterThan(1);
    expect(levels).toEqual(levels.toSorted());
  });

  test('brings the plan of the day before, until it is answered', async () => {
    const day = await keepPlan(await open(), ' the kettle boils ', 'text “good night”');
    const next = await open(daysLater(1));
    expect(await readOpenPlan(day.date)).toBeNull();
    const plan = await readOpenPlan(next.date);
    expect(plan).toMatchObject({ date: day.date, plan: { when: 'the kettle boils', will: 'text “good night”' } });
    if (plan) await answerPlan(plan, 'did');
    expect(await readOpenPlan(next.date)).toBeNull();
    expect((await stored(day))?.plan?.answer).toBe('did');
  });

  test('does not bring back a plan that is long past', async () => {
    const day = await keepPlan(await open(), 'the kettle boils', 'call');
    expect(await readOpenPlan(day.date.add({ days: 7 }))).not.toBeNull();
    expect(await readOpenPlan(day.date.add({ days: 8 }))).toBeNull();
  });
});

describe('the focus', () => {
  test('counts from today on, as long as nobody has seen today’s strategy', async () => {
    const before = await open();
    await say(
      { kind: 'set', field: 'worry', to: 'past_hurt' },
      ...turnOff('communication', summaryOf(before.strategy).theme),
    );
    const after = await open();
    expect(summaryOf(after.strategy).theme).not.toBe(summaryOf(before.strategy).theme);
  });

  test('leaves a strategy that was swapped, picked or seen as it is', async () => {
    const picked = await pickForToday(await open(), 'HOP-01', morning);
    await say(...turnOff('patience_hope'));
    expect((await open()).strategy).toBe(picked.strategy);
  });
});

describe('one’s own strategy', () => {
  const mine: OwnStrategy = { ...emptyOwn(ownId(1)), title: 'Water the plants together', today: 'Ask them along.' };

  test('takes part in the rotation, and is shown as it was written', async () => {
    const others = [...library.values()].filter(({ theme }) => theme === 'patience_hope').map(({ id }) => id);
    for (const id of others) await changeMark(id, { hidden: true });
    await saveOwn(mine, await settings(), morning, zone);
    await say(...turnOff('understanding', 'communication', 'consistency', 'vulnerability', 'professional_help'));
    const day = await open();
    expect(day.strategy).toBe(mine.id);
    expect(await loadOwn(mine.id)).toMatchObject({ title: 'Water the plants together', why: '', evidence: [] });
  });

  test('stays with its day as it was tried, also where it is changed or removed later', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    const day = await pickForToday(await open(), mine.id, morning);
    await saveOwn({ ...mine, title: 'Water them' }, await settings(), morning, zone);
    expect((await open()).shown?.title).toBe('Water them');
    await respond(await open(), 'okay', 'It rained.', morning);
    await saveOwn({ ...mine, title: 'Something else' }, await settings(), morning, zone);
    await deleteOwn(mine.id);
    expect(await open()).toMatchObject({ strategy: day.strategy, shown: { title: 'Water them' } });
  });

  test('gets a number that no other one has, and can be removed', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    const second = { ...emptyOwn(await newOwnId()), title: 'Sing', today: 'Sing.' };
    expect(second.id).toBe('OWN-02');
    await saveOwn(second, await settings(), morning, zone);
    await deleteOwn(second.id);
    expect((await readOwn()).map(({ id }) => id)).toEqual(['OWN-01']);
    expect(await loadOwn(second.id)).toBeNull();
    expect(await newOwnId(), 'days may still refer to the second').toBe('OWN-03');
  });

  test('with a text that cannot be read keeps all others, and is kept aside as it was', async () => {
    await saveOwn(mine, await settings(), morning, zone);
    await set('own/OWN-02', { ...mine, id: 'OWN-02', title: 7 }, storeOf('marks'));
    await set('own/OWN-03', { ...mine, id: 'OWN-03', today: '' }, storeOf('marks'));
    const read = (await readOwn()).map(({ id, title, today }) => [id, title, today]);
    expect(read).toEqual([
      ['OWN-01', mine.title, mine.today],
      ['OWN-02', '…', mine.today],
      ['OWN-03', mine.title, '…'],
    ]);
    expect(await get('marks/own/OWN-02', storeOf('quarantine'))).toMatchObject({ title: 7 });
  });
});

test('a strategy is saved and taken off without touching what else it is', async () => {
  await changeMark('COM-01', { saved: true });
  await changeMark('COM-01', { hidden: true });
  await changeMark('COM-01', { saved: false });
  expect(await readMarks()).toEqual([{ id: 'COM-01', saved: false, hidden: true }]);
});

test('days of an earlier Tend are read as they are', async () => {
  const { date } = newDay(Temporal.PlainDate.from('2026-11-21'), { id: 'COM-01', because: [] }, { level: 1, okays: 0 });
  const old = { date: date.toString(), strategy: 'COM-01', shown: null, swappedFrom: null, response: null };
  await set(date.toString(), old, storeOf('days'));
  expect(await readDays(date, date)).toEqual([newDay(date, { id: 'COM-01', because: [] }, { level: 1, okays: 0 })]);
});
