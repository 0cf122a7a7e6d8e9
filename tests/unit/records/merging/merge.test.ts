import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../core/day/day.ts';
import { withoutWords } from '../../../../core/day/day-words.ts';
import { newDay } from '../../../../core/day/new-day.ts';
import { type Nudge, recordOf } from '../../../../core/nudges/nudge.ts';
import { firstRung } from '../../../../core/picking/ladder.ts';
import { kinds, type WholeKind } from '../../../../core/records/kinds.ts';
import { mergeCopies } from '../../../../core/records/merging/merge.ts';
import { freshSettings } from '../../../../core/settings/settings.ts';
import { emptyOwn } from '../../../../core/strategies/own-strategy.ts';

const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
const at = (hours: number) => now.add({ hours });
/** Merges two records of which the second was written an hour later. */
function mergedInTurn<T>(kind: WholeKind<T>, earlier: T, later: T) {
  const { copy, aside } = mergeCopies(
    kind,
    { record: earlier, changed: at(0), isMended: false },
    { record: later, changed: at(1), isMended: false },
  );
  return { record: copy.record, aside: aside.map(({ record }) => record) };
}

describe('of two copies of a day', () => {
  const day: Day = {
    ...newDay(Temporal.PlainDate.from('2026-11-22'), { id: 'COM-01', because: [] }, firstRung),
    mood: 'calm',
  };
  const other: Day = { ...day, strategy: 'UND-12' };
  const said = (outcome: 'okay' | 'not_today', line = '') => ({ response: { outcome, line, at: now } });
  const plan = { when: 'I wake', will: 'sing', answer: null, of: null };

  test.each<[string, earlier: Day, later: Day, record: Partial<Day>, aside: number]>([
    ['the later one holds', day, other, { strategy: 'UND-12', response: null }, 0],
    [
      'an earlier one that was tried leads',
      { ...day, ...said('okay') },
      other,
      { strategy: 'COM-01', ...said('okay') },
      0,
    ],
    ['tried leads before "not today"', { ...day, ...said('okay') }, { ...day, ...said('not_today') }, said('okay'), 0],
    ['"not today" leads before nothing', { ...day, ...said('not_today') }, day, said('not_today'), 0],
    [
      'a line comes to a response without',
      { ...day, ...said('okay', 'We sang.') },
      { ...day, ...said('okay') },
      said('okay', 'We sang.'),
      0,
    ],
    [
      'of two lines one is set aside',
      { ...day, ...said('okay', 'We sang.') },
      { ...day, ...said('okay', 'It rained.') },
      said('okay', 'It rained.'),
      1,
    ],
    [
      'a line that went on is not',
      { ...day, ...said('okay', 'We sang.') },
      { ...day, ...said('okay', 'We sang. Loud.') },
      said('okay', 'We sang. Loud.'),
      0,
    ],
    [
      'a line about another strategy is set aside',
      { ...other, ...said('okay', 'We sang.') },
      { ...day, ...said('okay') },
      { strategy: 'COM-01', ...said('okay') },
      1,
    ],
    ['a plan is kept', { ...day, plan }, day, { plan }, 0],
    ['as that of its own strategy', { ...day, plan }, other, { plan: { ...plan, of: 'COM-01' } }, 0],
    [
      'and what was said of it',
      { ...day, plan: { ...plan, answer: 'did', of: null } },
      { ...day, plan },
      { plan: { ...plan, answer: 'did', of: null } },
      0,
    ],
    [
      'of two plans one is set aside',
      { ...day, plan },
      { ...day, plan: { ...plan, will: 'rest' } },
      { plan: { ...plan, will: 'rest' } },
      1,
    ],
    [
      'what was half typed is kept',
      { ...day, draft: { outcome: null, line: 'half a th' } },
      day,
      { draft: { outcome: null, line: 'half a th' } },
      0,
    ],
    [
      'but not beside what was said in full',
      { ...day, draft: { outcome: null, line: 'We s' } },
      { ...day, ...said('okay', 'We sang.') },
      { draft: null },
      0,
    ],
    [
      'and not lost where that says something else',
      { ...day, draft: { outcome: null, line: 'half a th' } },
      { ...day, ...said('okay', 'We sang.') },
      { draft: null },
      1,
    ],
    [
      'what was put aside in either stays aside',
      { ...day, putAside: ['COM-02'] },
      { ...day, putAside: ['COM-03'] },
      { putAside: ['COM-03', 'COM-02'] },
      0,
    ],
    [
      'the one that put the other’s strategy aside leads',
      { ...other, putAside: ['COM-01'] },
      day,
      { strategy: 'UND-12', putAside: ['COM-01'] },
      0,
    ],
    [
      'also before "not today", which stays',
      { ...other, putAside: ['COM-01'] },
      { ...day, ...said('not_today') },
      { strategy: 'UND-12', ...said('not_today') },
      0,
    ],
    [
      'but not before one that was tried',
      { ...other, putAside: ['COM-01'] },
      { ...day, ...said('okay') },
      { strategy: 'COM-01', ...said('okay') },
      0,
    ],
    [
      'where each put the other’s aside, the later one leads',
      { ...other, putAside: ['COM-01'] },
      { ...day, putAside: ['UND-12'] },
      { strategy: 'COM-01' },
      0,
    ],
    ['a mood is kept', day, { ...day, mood: null }, { mood: 'calm' }, 0],
  ])('%s', (_what, earlier, later, record, aside) => {
    const merged = mergedInTurn(kinds.day, earlier, later);
    expect(merged.record).toMatchObject(record);
    expect(merged.aside).toEqual(aside ? [earlier] : []);
  });
});

describe('of two copies of a day, what was written on it and then removed', () => {
  const plan = { when: 'I wake', will: 'sing', answer: null, of: null };
  const response = { outcome: 'okay' as const, line: 'We sang.', at: at(0) };
  const empty = newDay(Temporal.PlainDate.from('2026-11-22'), { id: 'COM-01', because: [] }, firstRung);
  const written: Day = { ...empty, response, plan, draft: { outcome: null, line: 'We s' } };
  const removed = withoutWords(written, at(2));
  const copy = (record: Day, hours: number, isMended = false) => ({ record, changed: at(hours), isMended });

  test.each([
    ['does not come back from an older copy', copy(written, 1), copy(removed, 2)],
    ['nor where something else was said in one since', copy(written, 1), copy({ ...removed, mood: 'calm' }, 3)],
    ['nor where one cannot be read in full', copy(written, 1), copy(removed, 2, true)],
    ['nor where that is the older one', copy(written, 1, true), copy(removed, 2)],
  ])('%s', (_what, older, newer) => {
    const merged = mergeCopies(kinds.day, older, newer);
    expect(merged.copy.record).toMatchObject({ response: { ...response, line: '' }, plan: null, draft: null });
    expect(String(merged.copy.record.wordsRemoved)).toBe(String(at(2)));
    expect(merged.aside).not.toContain(older);
  });

  test('is nothing that was written since', () => {
    const since = { ...removed, response: { ...response, line: 'It rained.' } };
    expect(mergeCopies(kinds.day, copy(written, 1), copy(since, 3)).copy.record.response?.line).toBe('It rained.');
    expect(mergeCopies(kinds.day, copy(written, 3), copy(removed, 2)).copy.record.response?.line).toBe('We sang.');
  });
});

describe('of two copies of a nudge', () => {
  const nudge = (fate: Nudge['fate'], since: number, answer: Nudge['answer'] = null): Nudge => ({
    ...recordOf({ id: '2026-11-22#0', at: now, until: at(1) }, fate, at(since)),
    answer,
  });
  test.each<[string, earlier: Nudge, later: Nudge, record: Partial<Nudge>]>([
    ['one that came is never open again', nudge('shown', 0), nudge('planned', 3), { fate: 'shown' }],
    ['one that is taken is not either', nudge('claimed', 0), nudge('held', 3), { fate: 'claimed' }],
    ['shown says more than taken', nudge('shown', 0), nudge('claimed', 3), { fate: 'shown' }],
    ['that holds of which something was said last', nudge('skipped', 2), nudge('planned', 1), { fate: 'skipped' }],
    ['an answer is kept', nudge('shown', 0, 'tried'), nudge('shown', 1, 'opened'), { answer: 'tried', since: at(1) }],
    [
      'closing it is the weakest answer',
      nudge('shown', 0, 'opened'),
      nudge('shown', 0, 'dismissed'),
      { answer: 'opened' },
    ],
  ])('%s', (_what, earlier, later, record) => {
    expect(mergedInTurn(kinds.nudge, earlier, later)).toEqual({ record: expect.objectContaining(record), aside: [] });
  });
});

describe('of two copies', () => {
  test('of a mark the later one holds', () => {
    const mark = { id: 'COM-01' as const, saved: true, hidden: true };
    const later = { ...mark, hidden: false };
    expect(mergedInTurn(kinds.mark, mark, later)).toEqual({ record: later, aside: [] });
  });

  test('of one’s own strategy the later one holds, and the earlier one is set aside where its words are gone', () => {
    const own = { ...emptyOwn('OWN-01'), title: 'Sing', today: 'Sing.' };
    const later = { ...own, today: 'Sing. Loud.' };
    expect(mergedInTurn(kinds.own, own, later)).toEqual({ record: later, aside: [] });
    const rewritten = { ...own, title: 'Rest' };
    expect(mergedInTurn(kinds.own, own, rewritten)).toEqual({ record: rewritten, aside: [own] });
  });

  test('of the settings the later ones hold, and nothing brave comes sooner than in either', () => {
    const fresh = freshSettings('a seed', now);
    const earlier = { ...fresh, sound: true, gentleUntil: at(5) };
    const merged = mergedInTurn(kinds.settings, earlier, { ...fresh, sound: false }).record;
    expect([merged.sound, String(merged.gentleUntil)]).toEqual([false, String(at(5))]);
  });
});
