import 'fake-indexeddb/auto';
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepDraft } from '../../../app/day/keep-draft.ts';
import { answerPlan, keepPlan } from '../../../app/day/keep-plan.ts';
import { readOpenPlan } from '../../../app/day/open-plan.ts';
import { respond } from '../../../app/day/respond.ts';
import { notForMe, pickForToday, swapToday, undoNotForMe } from '../../../app/picking/replace-strategy.ts';
import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { OtherStrategy } from '../../../core/day/transitions.ts';
import { ChangedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { beginWith } from '../../../platform/storage/first-settings.ts';
import { changeMark, readMarks } from '../../../platform/storage/mark-store.ts';
import { beginAnew, daysLater, morning, open, say, stored, summaryOf, turnOff } from './one-morning.ts';

beforeEach(beginAnew);

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
    const { after } = await notForMe(day, morning);
    expect(after.strategy).not.toBe(day.strategy);
    expect(after.putAside).toEqual([day.strategy]);
    expect(await readMarks()).toEqual([{ id: day.strategy, saved: false, hidden: true }]);
    expect(await undoNotForMe({ before: day, after, hid: true }, morning)).toMatchObject({
      day: { strategy: day.strategy, putAside: [] },
      stays: 'nothing',
    });
    expect((await readMarks()).some(({ hidden }) => hidden)).toBe(false);
  });

  test('that was "not for me" elsewhere before stays so when this is undone, and nothing is marked once all was erased', async () => {
    const day = await open();
    if (day.strategy) await changeMark(day.strategy, { hidden: true });
    const done = await notForMe(day, morning);
    await undoNotForMe(done, morning);
    expect(await readMarks()).toEqual([{ id: day.strategy, saved: false, hidden: true }]);
    await beginWith(morning, (fresh) => fresh);
    await expect(undoNotForMe({ ...done, hid: true }, morning)).rejects.toThrow(OtherStrategy);
    expect(await readMarks()).toEqual([]);
  });

  test('is as it was once "not for me" is undone: with the line that was begun, or with "not today"', async () => {
    const draft = { outcome: 'mixed' as const, line: 'We began' };
    const day = await open();
    await keepDraft(day, { draft });
    const begun = { ...day, draft };
    const undo = async (before: Day) => {
      const { after } = await notForMe(before, morning);
      return (await undoNotForMe({ before, after, hid: true }, morning)).day;
    };
    expect(await undo(begun)).toEqual(begun);
    const resting = await respond(day, 'not_today', '', morning);
    expect(await undo(resting)).toEqual(resting);
  });

  test('stays with what was said of it: "not for me" after it was tried only keeps it from coming again', async () => {
    const tried = await respond(await open(), 'mixed', 'We talked.', morning);
    const { after } = await notForMe(tried, morning);
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
      day = (await notForMe(day, morning)).after;
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
    const { after } = await notForMe(before, morning);
    const tried = await respond(after, 'okay', 'Of the second.', morning);
    expect(await undoNotForMe({ before, after, hid: true }, morning)).toEqual({ day: tried, stays: 'idea' });
    expect((await readMarks()).some(({ hidden }) => hidden)).toBe(false);
  });

  test('is not undone: taking "not for me" back leaves alone what was picked since, and what was written with it', async () => {
    const before = await open();
    const { after } = await notForMe(before, morning);
    const free = ['HOP-01', 'HOP-02', 'HOP-03'] as const;
    const other = free.find((id) => id !== before.strategy && id !== after.strategy) ?? 'HOP-01';
    const picked = await pickForToday(after, other, morning);
    await keepDraft(picked, { draft: { outcome: null, line: 'Of this one' } });
    const { day, stays } = await undoNotForMe({ before, after, hid: true }, morning);
    expect([day.strategy, day.draft?.line, stays]).toEqual([other, 'Of this one', 'idea']);
    expect((await readMarks()).some(({ hidden }) => hidden)).toBe(false);
  });

  test('is not overwritten: of two plans and of two lines the first stays, and the second is refused', async () => {
    const [one, two] = [await open(), await open()];
    await keepPlan(one, 'after dinner', 'ask');
    await keepDraft(one, { draft: { outcome: null, line: 'A long line' } });
    await expect(keepPlan(two, 'at noon', 'write')).rejects.toThrow(ChangedMeanwhile);
    await expect(keepDraft(two, { draft: { outcome: null, line: 'x' } })).rejects.toThrow(ChangedMeanwhile);
    expect(await open()).toMatchObject({ plan: { when: 'after dinner' }, draft: { line: 'A long line' } });
    await keepPlan(await open(), 'at noon', 'write');
    expect(await open()).toMatchObject({ plan: { when: 'at noon' } });
  });

  test('a draft is neither lost to another strategy that is picked, nor moves on to it', async () => {
    const day = await open();
    const draft = { outcome: 'badly', line: 'They' } as const;
    await keepDraft(day, { draft });
    const other: StrategyId = day.strategy === 'HOP-01' ? 'HOP-02' : 'HOP-01';
    expect(await pickForToday(day, other, morning)).toMatchObject({ strategy: day.strategy, draft });
    await keepDraft(await open(), { draft: null });
    expect(await pickForToday(day, other, morning)).toMatchObject({ strategy: other, draft: null });
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

test('days of an earlier Tend are read as they are', async () => {
  const { date } = newDay(Temporal.PlainDate.from('2026-11-21'), { id: 'COM-01', because: [] }, { level: 1, okays: 0 });
  const old = { date: date.toString(), strategy: 'COM-01', shown: null, swappedFrom: null, response: null };
  await set(date.toString(), old, storeOf('days'));
  expect(await readDays(date, date)).toEqual([newDay(date, { id: 'COM-01', because: [] }, { level: 1, okays: 0 })]);
});
