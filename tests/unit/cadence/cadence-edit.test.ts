import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence, DayWindow, Rhythm } from '../../../core/cadence/cadence.ts';
import { type CadenceEdit, cadenceUndo, mostWindows, withCadenceEdit } from '../../../core/cadence/cadence-edit.ts';
import { defaultCadence, mostPerDay, weekdays } from '../../../core/cadence/defaults.ts';
import { newTime, newWindow } from '../../../core/cadence/new-entries.ts';
import { runs } from '../../world/arbitraries.ts';
import { both, editsOf, holds, pairs, plain, readings } from './any-cadence-edit.ts';

const time = (text: string) => Temporal.PlainTime.from(text);
const window = (from: string, to: string) => ({ from: time(from), to: time(to) });
const fixed = (...list: string[]): Rhythm => ({ kind: 'fixed', times: list.map(time) });
const every = (hours: number): Rhythm => ({ kind: 'every', hours });
const changed = (change: Partial<Cadence>): Cadence => ({ ...defaultCadence(), ...change });

const evening = window('17:00', '20:30');
const morning = window('09:00', '10:00');
const noon = window('12:00', '13:00');
const full = Array.from({ length: mostWindows }, (_, index) => window(`0${index}:00`, `0${index}:30`));

describe('an edit', () => {
  test.each<[string, Partial<Cadence>, CadenceEdit, Partial<Cadence> | null]>([
    ['takes a day off', {}, { kind: 'day', weekday: 7, on: false }, { activeDays: [1, 2, 3, 4, 5, 6] }],
    ['brings a day back', { activeDays: [1, 7] }, { kind: 'day', weekday: 3, on: true }, { activeDays: [1, 3, 7] }],
    ['of a day that is off already', { activeDays: [1] }, { kind: 'day', weekday: 7, on: false }, { activeDays: [1] }],
    ['turns nudges off', {}, { kind: 'set', field: 'on', to: false }, { on: false }],
    [
      'of the rhythm raises the ceiling that would stand in its way',
      {},
      { kind: 'set', field: 'rhythm', to: { kind: 'varied', perDay: 2 } },
      { rhythm: { kind: 'varied', perDay: 2 }, ceiling: 2 },
    ],
    [
      'that chooses every few hours makes room for them',
      {},
      { kind: 'set', field: 'rhythm', to: every(3) },
      { rhythm: every(3), ceiling: mostPerDay },
    ],
    [
      'of the hours alone leaves the ceiling that was set for them',
      { rhythm: every(3) },
      { kind: 'set', field: 'rhythm', to: every(4) },
      { rhythm: every(4) },
    ],
    ['ends the quiet hours', {}, { kind: 'set', field: 'quiet', to: null }, { quiet: null }],
    [
      'moves one end of the quiet hours',
      {},
      { kind: 'quietEnd', end: 'to', to: time('07:15') },
      { quiet: window('21:30', '07:15') },
    ],
    ['of quiet hours that are gone', { quiet: null }, { kind: 'quietEnd', end: 'to', to: time('07:15') }, null],
    ['adds a window at the end', {}, { kind: 'addWindow', of: 'usual', window: noon }, { windows: [evening, noon] }],
    [
      'adds a window where it was',
      {},
      { kind: 'addWindow', of: 'usual', window: noon, index: 0 },
      { windows: [noon, evening] },
    ],
    ['adds no window twice', {}, { kind: 'addWindow', of: 'usual', window: evening }, { windows: [evening] }],
    ['adds none to a full list', { windows: full }, { kind: 'addWindow', of: 'usual', window: evening }, null],
    [
      'takes the window away that it means, wherever it stands by now',
      { windows: [morning, noon, evening] },
      { kind: 'removeWindow', of: 'usual', window: noon },
      { windows: [morning, evening] },
    ],
    [
      'of a window that is gone already',
      { windows: [morning, evening] },
      { kind: 'removeWindow', of: 'usual', window: noon },
      { windows: [morning, evening] },
    ],
    ['leaves the last window', {}, { kind: 'removeWindow', of: 'usual', window: evening }, null],
    [
      'moves the window that it means, wherever it stands by now',
      { windows: [noon, evening] },
      { kind: 'moveWindow', of: 'usual', window: evening, index: 0, end: 'from', to: time('18:00') },
      { windows: [noon, window('18:00', '20:30')] },
    ],
    [
      'moves the one of two like windows under the hand',
      { windows: [evening, evening] },
      { kind: 'moveWindow', of: 'usual', window: evening, index: 1, end: 'from', to: time('18:00') },
      { windows: [evening, window('18:00', '20:30')] },
    ],
    [
      'moves the end of a window whose beginning was moved elsewhere',
      { windows: [window('16:00', '20:30')] },
      { kind: 'moveWindow', of: 'usual', window: evening, index: 0, end: 'to', to: time('19:00') },
      { windows: [window('16:00', '19:00')] },
    ],
    [
      'cannot move a window that is gone',
      { windows: [noon] },
      { kind: 'moveWindow', of: 'usual', window: evening, index: 0, end: 'from', to: time('18:00') },
      null,
    ],
    [
      'gives a weekday windows of its own',
      {},
      { kind: 'ownWindows', weekday: 6, own: [noon] },
      { windowsOn: { 6: [noon] } },
    ],
    [
      'leaves those that it has',
      { windowsOn: { 6: [morning] } },
      { kind: 'ownWindows', weekday: 6, own: [noon] },
      { windowsOn: { 6: [morning] } },
    ],
    [
      'brings the usual ones back',
      { windowsOn: { 5: [noon], 6: [morning] } },
      { kind: 'ownWindows', weekday: 6, own: null },
      { windowsOn: { 5: [noon] } },
    ],
    [
      'changes a weekday’s own windows and no others',
      { windowsOn: { 5: [noon], 6: [noon] } },
      { kind: 'addWindow', of: 6, window: evening },
      { windowsOn: { 5: [noon], 6: [noon, evening] } },
    ],
    ['cannot change own windows that are gone', {}, { kind: 'addWindow', of: 6, window: evening }, null],
    [
      'adds a time, and raises the ceiling with it',
      { rhythm: fixed('09:00') },
      { kind: 'addTime', time: time('18:00') },
      { rhythm: fixed('09:00', '18:00'), ceiling: 2 },
    ],
    [
      'adds none to a full list of times',
      { rhythm: fixed('09:00', '12:00', '18:00'), ceiling: 3 },
      { kind: 'addTime', time: time('20:00') },
      null,
    ],
    [
      'takes the time away that it means',
      { rhythm: fixed('09:00', '18:00'), ceiling: 2 },
      { kind: 'removeTime', time: time('09:00') },
      { rhythm: fixed('18:00') },
    ],
    ['leaves the last time', { rhythm: fixed('09:00') }, { kind: 'removeTime', time: time('09:00') }, null],
    [
      'moves the time that it means',
      { rhythm: fixed('09:00', '18:00'), ceiling: 2 },
      { kind: 'moveTime', time: time('18:00'), index: 0, to: time('19:00') },
      { rhythm: fixed('09:00', '19:00') },
    ],
    [
      'cannot move a time where the rhythm has none by now',
      {},
      { kind: 'moveTime', time: time('18:00'), index: 0, to: time('19:00') },
      null,
    ],
  ])('%s', (_what, before, edit, after) => {
    const cadence = changed(before);
    expect(plain(withCadenceEdit(cadence, edit))).toEqual(plain(after && { ...cadence, ...after }));
  });
});

test('what is added is unlike all that is there, up to a full list', () => {
  let list: readonly DayWindow[] = [evening];
  while (list.length < mostWindows) list = [...list, newWindow(list)];
  expect(new Set(list.map((one) => JSON.stringify(one))).size).toBe(mostWindows);
  expect(newTime([time('18:00'), time('15:00')])).toEqual(time('21:00'));
  expect(newTime([])).toEqual(time('18:00'));
});

describe('two edits of different entries that were made from the same reading', () => {
  test('both hold, whichever is stored first, and come to the same', () => {
    fc.assert(
      fc.property(pairs, ([cadence, one, other]) => {
        const [first, second] = [both(cadence, one, other), both(cadence, other, one)];
        for (const edit of [one, other]) for (const after of [first, second]) expect(holds(after, edit)).toBe(true);
        expect(plain(first, false)).toEqual(plain(second, false));
      }),
      runs(1000),
    );
  });

  test('are taken back one without the other', () => {
    fc.assert(
      fc.property(pairs, ([cadence, one, other]) => {
        const undo = cadenceUndo(cadence, one);
        const back = undo.reduce<Cadence | null>(
          (sofar, edit) => sofar && withCadenceEdit(sofar, edit),
          both(cadence, one, other),
        );
        expect(plain(back, false)).toEqual(plain(withCadenceEdit(cadence, other), false));
      }),
      runs(1000),
    );
  });
});

describe('taking back', () => {
  test('brings back exactly what was there', () => {
    fc.assert(
      fc.property(
        readings.chain((cadence) => fc.tuple(fc.constant(cadence), editsOf(cadence))),
        ([cadence, edit]) => {
          const after = withCadenceEdit(cadence, edit);
          const back = cadenceUndo(cadence, edit).reduce<Cadence | null>(
            (sofar, one) => sofar && withCadenceEdit(sofar, one),
            after,
          );
          expect(plain(back)).toEqual(
            plain({ ...cadence, activeDays: weekdays.filter((one) => cadence.activeDays.includes(one)) }),
          );
        },
      ),
      runs(1000),
    );
  });

  test.each<[string, before: Rhythm, to: Rhythm, ceiling: number]>([
    ['every few hours, once a day', every(3), { kind: 'varied', perDay: 1 }, 1],
    ['every few hours, at times', every(3), fixed('18:00'), 2],
    ['every few hours, three a day', every(3), { kind: 'varied', perDay: 3 }, 2],
    ['once a day, every few hours', { kind: 'varied', perDay: 1 }, every(3), 1],
    ['twice a day, every few hours', { kind: 'varied', perDay: 2 }, every(3), 2],
    ['once a week, every few hours', { kind: 'weekly', perWeek: 1 }, every(3), 1],
  ])('a rhythm gives back the ceiling that was set with it: %s', (_what, rhythm, to, ceiling) => {
    const cadence = changed({ rhythm, ceiling });
    const edit: CadenceEdit = { kind: 'set', field: 'rhythm', to };
    const back = cadenceUndo(cadence, edit).reduce<Cadence | null>(
      (sofar, one) => sofar && withCadenceEdit(sofar, one),
      withCadenceEdit(cadence, edit),
    );
    expect(plain(back)).toEqual(plain(cadence));
  });

  test('a rhythm leaves the ceiling alone that was set elsewhere since', () => {
    const cadence = changed({ rhythm: every(3), ceiling: 1 });
    const edit: CadenceEdit = { kind: 'set', field: 'rhythm', to: { kind: 'varied', perDay: 1 } };
    const after = both(cadence, edit, { kind: 'set', field: 'ceiling', to: 2 });
    const back = cadenceUndo(cadence, edit).reduce((sofar, one) => withCadenceEdit(sofar, one) ?? sofar, after);
    expect(plain(back)).toEqual(plain({ ...cadence, ceiling: 2 }));
  });

  test.each<[string, Partial<Cadence>, CadenceEdit, CadenceEdit]>([
    ['a number', {}, { kind: 'set', field: 'gapMinutes', to: 90 }, { kind: 'set', field: 'gapMinutes', to: 120 }],
    [
      'a rhythm',
      {},
      { kind: 'set', field: 'rhythm', to: { kind: 'weekly', perWeek: 2 } },
      { kind: 'set', field: 'rhythm', to: { kind: 'weekly', perWeek: 3 } },
    ],
    [
      'an end of the quiet hours',
      {},
      { kind: 'quietEnd', end: 'from', to: time('22:00') },
      { kind: 'quietEnd', end: 'from', to: time('23:00') },
    ],
    ['own windows', {}, { kind: 'ownWindows', weekday: 6, own: [evening] }, { kind: 'addWindow', of: 6, window: noon }],
    [
      'a window that is gone',
      { windows: [noon, evening] },
      { kind: 'addWindow', of: 'usual', window: morning },
      { kind: 'removeWindow', of: 'usual', window: morning },
    ],
  ])('leaves alone what was set elsewhere since: %s', (_what, before, edit, since) => {
    const cadence = changed(before);
    const after = both(cadence, edit, since);
    const back = cadenceUndo(cadence, edit).reduce((sofar, one) => withCadenceEdit(sofar, one) ?? sofar, after);
    expect(plain(back)).toEqual(plain(after));
  });

  test('a change that changed nothing is nothing', () => {
    expect(cadenceUndo(defaultCadence(), { kind: 'day', weekday: 1, on: true })).toEqual([]);
    expect(cadenceUndo(defaultCadence(), { kind: 'addWindow', of: 'usual', window: evening })).toEqual([]);
    expect(cadenceUndo(defaultCadence(), { kind: 'removeWindow', of: 'usual', window: evening })).toEqual([]);
  });
});
