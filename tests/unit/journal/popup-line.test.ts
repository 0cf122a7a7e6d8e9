import { expect, test } from 'vitest';
import type { HardDay } from '../../../core/journal/note.ts';
import { type PopupLine, popupLine } from '../../../core/journal/popup-line.ts';
import { answersOf } from '../../world/check-in-answers.ts';
import { call } from './own-promises.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const hard: HardDay = { id: '0123456789abcdef', date: today, yearly: false, name: '' };
const nothing = { hardDays: [], promises: [], told: [], checkIns: [], gentle: false };
const promiseDue = (date: Temporal.PlainDate) => ({ ...call, due: { date, time: null } });
const checkInOf = (date: Temporal.PlainDate) => ({ date, answers: answersOf(2) });
const days = (count: number) => today.add({ days: count });
const told = (due: number, on: number) => ({ promise: call.id, due: days(due).toString(), on: days(on) });

test.each<[string, Partial<Parameters<typeof popupLine>[1]>, PopupLine | null]>([
  ['nothing where there is nothing', {}, null],
  ['that a hard day is a quiet one', { hardDays: [hard], promises: [promiseDue(today)] }, 'hardDay'],
  ['nothing of another hard day', { hardDays: [{ ...hard, date: days(1) }] }, null],
  ['of a promise that is due today', { promises: [promiseDue(days(1)), promiseDue(today)] }, 'promise'],
  ['nothing of one that was due before', { promises: [promiseDue(days(-1))] }, null],
  ['nothing of one that is due tomorrow', { promises: [promiseDue(days(1))] }, null],
  ['of one that is due tomorrow once told of', { promises: [promiseDue(days(1))], told: [told(1, -3)] }, 'promiseSoon'],
  ['of one that a nudge told of today', { promises: [promiseDue(days(4))], told: [told(4, 0)] }, 'promiseSoon'],
  ['nothing of one that a nudge told of before', { promises: [promiseDue(days(4))], told: [told(4, -1)] }, null],
  ['nothing of one that has another date since', { promises: [promiseDue(days(2))], told: [told(1, 0)] }, null],
  ['nothing of one that is over', { promises: [{ ...call, due: null }], told: [told(1, 0)] }, null],
  ['of the one for today first', { promises: [promiseDue(days(1)), promiseDue(today)], told: [told(1, 0)] }, 'promise'],
  ['of a check-in two weeks after the last', { checkIns: [checkInOf(days(-14))] }, 'checkIn'],
  ['nothing of one where another is dated later', { checkIns: [checkInOf(days(-14)), checkInOf(days(13))] }, null],
  ['of one where another is dated far later', { checkIns: [checkInOf(days(-14)), checkInOf(days(14))] }, 'checkIn'],
  ['nothing of one before that', { checkIns: [checkInOf(days(-13))] }, null],
  ['nothing of one any more after a few days', { checkIns: [checkInOf(days(-17))] }, null],
  ['nothing of one while it is gentle', { checkIns: [checkInOf(days(-14))], gentle: true }, null],
])('the popup says %s', (_what, known, line) => {
  expect(popupLine(today, { ...nothing, ...known })).toBe(line);
});
