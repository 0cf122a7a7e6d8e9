import { beforeEach, describe, expect, test } from 'vitest';
import { keepPlan } from '../../../app/day/keep-plan.ts';
import { addHardDay } from '../../../app/journal/keep-hard-day.ts';
import { loadStrategy } from '../../../app/strategies/library.ts';
import type { Day } from '../../../core/day/day.ts';
import { noBackOff } from '../../../core/nudges/back-off.ts';
import { journalAttempt } from '../../../entrypoints/journal/journal-attempt.ts';
import { hardDayWriting } from '../../../entrypoints/journal/notes/hard-day-writing.ts';
import { readStatus } from '../../../entrypoints/popup/status.ts';
import { changeDay } from '../../../platform/storage/day-store.ts';
import { changeSettings } from '../../../platform/storage/settings-store.ts';
import { daysLater, library, morning, open, summaryOf, zone } from '../day/one-morning.ts';
import { beginPage, journalPage } from '../page/some-page.ts';

beforeEach(beginPage);

test('a hard day asks nothing of a plan or of nudges that come less often, and the day after does', async () => {
  const day = await open();
  await keepPlan(day, 'after tea', 'call');
  await changeSettings(morning, (settings) => ({ ...settings, backOff: { ...noBackOff, step: 1, told: false } }));
  await addHardDay({ date: day.date.add({ days: 1 }), yearly: false, name: '' });
  const asked = async (days: number) => {
    const { plan, backsOff } = await readStatus(day.date.add({ days }), daysLater(days), zone);
    return { plan: plan?.plan.will, backsOff };
  };
  expect(await asked(1)).toEqual({ plan: undefined, backsOff: false });
  expect(await asked(2)).toEqual({ plan: 'call', backsOff: true });
});

describe('a hard day that is named when today’s idea was seen already', () => {
  const named = async () => {
    const page = await journalPage();
    const { write, type, keep } = hardDayWriting(page, journalAttempt(page), () => {});
    write();
    type({ date: page.shown.value?.days.today.toString() ?? expect.unreachable() });
    await keep();
    return open();
  };
  /** Seen, and asking more than a hard day should. */
  const seen = async (change: Partial<Day> = {}) => {
    const day = await open();
    const asking = [...library.values()].find(({ gate, level }) => gate === 'calm' && level === 2)?.id ?? null;
    const now: Day = { ...day, strategy: asking, because: ['fresh'], ...change };
    const shown = await loadStrategy(now.strategy ?? expect.unreachable());
    return changeDay(day.date, () => ({ ...now, shown }));
  };
  const response = { outcome: 'okay', line: '', at: morning } as const;

  test('has a gentle one in its place', async () => {
    const before = await seen();
    const after = await named();
    expect(after.putAside).toEqual([before.strategy]);
    expect(summaryOf(after.strategy)).toMatchObject({ gate: 'open', level: 1, where: ['alone'] });
    expect(after.shown).toBeNull();
  });

  test.each<[string, Partial<Day>]>([
    ['tried', { response }],
    ['put off', { response: { ...response, outcome: 'not_today' } }],
    ['written about', { draft: { outcome: null, line: 'We' } }],
    ['planned', { plan: { when: 'after tea', will: 'call', answer: null, of: null } }],
    ['chosen', { because: ['chosen'] }],
  ])('keeps what was %s', async (_what, change) => {
    const before = await seen(change);
    expect((await named()).strategy).toBe(before.strategy);
  });

  test('keeps one that is gentle', async () => {
    const gentle = [...library.values()].find(({ gate, level }) => gate === 'open' && level === 1)?.id ?? null;
    await seen({ strategy: gentle });
    expect((await named()).strategy).toBe(gentle);
  });
});
