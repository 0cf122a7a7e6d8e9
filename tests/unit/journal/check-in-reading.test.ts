import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckIn, type CheckInAnswer, checkInItems, type SafetyAnswers } from '../../../core/journal/check-in.ts';
import {
  type CheckInContext,
  checkInOutcome,
  groundOf,
  leaningOf,
  leaningOn,
  mayCheckIn,
  needsSafety,
  nextCheckIn,
  steadiness,
} from '../../../core/journal/check-in-reading.ts';
import { runs } from '../../world/arbitraries.ts';
import { answersOfSix } from '../records/any-record.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
/** `'44-321'`: one sign an item, in their order; `-` for one that was skipped. */
const answers = (text: string) =>
  Object.fromEntries(
    checkInItems.map((item, index) => [item, text[index] === '-' ? null : Number(text[index])]),
  ) as Record<(typeof checkInItems)[number], CheckInAnswer | null>;
const checkIn = (on: string, text: string): CheckIn => ({ date: date(on), answers: answers(text) });
const fine: SafetyAnswers = { sayNo: 'yes', scared: 'no' };
const plain: CheckInContext = { earlier: [], weighing: false, gentle: false };

test.each([
  ['444444', 24, 'steadier'],
  ['333332', 17, 'steadier'],
  ['333331', 16, 'mixed'],
  ['222111', 9, 'mixed'],
  ['222110', 8, 'shaky'],
  ['000000', 0, 'shaky'],
  ['44-4-4', 24, 'steadier'],
  ['2111--', 8, 'shaky'],
  ['22111-', 8, 'shaky'],
  ['22211-', 10, 'mixed'],
  ['3333-2', 17, 'steadier'],
  ['333---', null, null],
  ['------', null, null],
])('the answers %s come to %s, which is %s ground', (text, score, ground) => {
  expect([steadiness(answers(text)), groundOf(answers(text))]).toEqual([score, ground]);
});

test.each([
  ['144444', 'consistency', []],
  ['414444', 'consistency', []],
  ['441444', 'vulnerability', ['lean_a_little']],
  ['444144', 'patience_hope', []],
  ['444414', 'communication', []],
  ['444441', 'vulnerability', ['small_share', 'read_response']],
  ['444333', 'patience_hope', []],
  ['-44-14', 'communication', []],
])('the lowest of %s leads to %s', (text, theme, skills) => {
  expect(leaningOf(answers(text))).toEqual({ theme, skills });
});

test('from too few answers nothing follows', () => {
  expect(leaningOf(answers('000---'))).toBeNull();
  expect(checkInOutcome(checkIn('2026-11-22', '000---'), fine, plain)).toEqual({ kind: 'few', pointers: [] });
});

describe('safety', () => {
  test.each<[SafetyAnswers['sayNo'], SafetyAnswers['scared'], boolean]>([
    ['yes', 'no', false],
    [null, null, false],
    ['yes', null, false],
    ['no', 'no', true],
    ['not_sure', 'no', true],
    ['not_sure', null, true],
    ['yes', 'not_sure', true],
    [null, 'yes', true],
  ])('with %s to "I could say no" and %s to "someone scared me" comes first: %s', (sayNo, scared, first) => {
    expect(needsSafety({ sayNo, scared })).toBe(first);
  });

  test('stands alone, however high or low the rest', () => {
    fc.assert(
      fc.property(answersOfSix, fc.boolean(), fc.boolean(), (six, weighing, gentle) => {
        const one = { date: date('2026-11-22'), answers: six };
        const context = { earlier: [one], weighing, gentle };
        expect(checkInOutcome(one, { sayNo: 'not_sure', scared: null }, context)).toEqual({ kind: 'safety' });
      }),
      runs(100),
    );
  });

  test('keeps what later ones come to hidden while it holds', () => {
    const earlier = [checkIn('2026-11-01', '000000')];
    expect(checkInOutcome(checkIn('2026-11-22', '000000'), fine, { ...plain, earlier, gentle: true })).toEqual({
      kind: 'hidden',
      pointers: [],
    });
  });
});

test.each<[string, now: string, earlier: [string, string][], pointers: string[]]>([
  ['shaky once', '111111', [], []],
  ['shaky twice, 14 days apart', '111111', [['2026-11-08', '011111']], ['shaky_twice']],
  ['shaky twice, 13 days apart', '111111', [['2026-11-09', '011111']], []],
  [
    'shaky twice with better days between',
    '111111',
    [
      ['2026-10-01', '111111'],
      ['2026-11-01', '222222'],
    ],
    ['shaky_twice', 'dropped'],
  ],
  ['lower by 6', '222222', [['2026-11-01', '333333']], ['dropped']],
  ['lower by 5', '222223', [['2026-11-01', '333333']], []],
  [
    'lower by 6, and nothing to be said of the one between',
    '222222',
    [
      ['2026-10-01', '333333'],
      ['2026-11-01', '3-----'],
    ],
    ['dropped'],
  ],
  ['talks that stopped', '444404', [['2026-11-01', '444404']], ['talks_stopped']],
  ['talks that stopped once', '444404', [['2026-11-01', '444414']], []],
  ['talks that stopped, and little else answered', '----0-', [['2026-11-01', '----0-']], ['talks_stopped']],
])('after %s a hand is offered as it should be', (_what, now, earlier, pointers) => {
  const context = { ...plain, earlier: earlier.map(([on, text]) => checkIn(on, text)) };
  expect(checkInOutcome(checkIn('2026-11-22', now), fine, context)).toMatchObject({ pointers });
});

test('whoever says that it weighs on them a lot is offered a hand, whatever else they say', () => {
  fc.assert(
    fc.property(answersOfSix, fc.boolean(), (six, gentle) => {
      const outcome = checkInOutcome({ date: date('2026-11-22'), answers: six }, fine, {
        ...plain,
        weighing: true,
        gentle,
      });
      expect(outcome).toMatchObject({ pointers: expect.arrayContaining(['weighing']) });
    }),
    runs(100),
  );
});

test.each([
  [[], '2026-11-22', '2026-11-22'],
  [['2026-11-08'], '2026-11-22', '2026-11-22'],
  [['2026-11-09'], '2026-11-22', '2026-11-23'],
  [['2026-11-22'], '2026-11-22', '2026-12-06'],
  [['2027-03-20'], '2027-04-03', '2027-04-03'],
  [['2026-11-23'], '2026-11-22', '2026-12-07'],
  [['2026-12-05'], '2026-11-22', '2026-12-19'],
  [['2026-12-06'], '2026-11-22', '2026-11-22'],
  [['2026-11-15', '2026-12-06'], '2026-11-22', '2026-12-20'],
])('beside those of %j the next one from %s on may be made on %s', (kept, today, next) => {
  const all = kept.map((on) => checkIn(on, '444444'));
  expect(nextCheckIn(all, date(today)).toString()).toBe(next);
  expect(mayCheckIn(all, date(today))).toBe(next === today);
});

test.each<[string, day: string, kept: CheckIn[], theme: string | null]>([
  ['nothing where there is none', '2026-11-22', [], null],
  ['from the day it was kept on', '2026-11-22', [checkIn('2026-11-22', '044444')], 'consistency'],
  ['for a week', '2026-11-29', [checkIn('2026-11-22', '444404')], 'communication'],
  ['and no longer', '2026-11-30', [checkIn('2026-11-22', '444404')], null],
  ['not before it', '2026-11-21', [checkIn('2026-11-22', '444404')], null],
  ['not where too little was answered', '2026-11-22', [checkIn('2026-11-22', '0-----')], null],
  [
    'as the last one says',
    '2026-11-23',
    [checkIn('2026-11-08', '044444'), checkIn('2026-11-22', '444044')],
    'patience_hope',
  ],
])('what the next days lean to: %s', (_what, day, kept, theme) => {
  expect(leaningOn(date(day), kept)?.theme ?? null).toBe(theme);
});
