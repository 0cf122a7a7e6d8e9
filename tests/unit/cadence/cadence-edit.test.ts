import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence, DayWindow, Rhythm, Weekday } from '../../../core/cadence/cadence.ts';
import { type CadenceEdit, cadenceUndo, mostWindows, withCadenceEdit } from '../../../core/cadence/cadence-edit.ts';
import { defaultCadence, mostPerDay, weekdays } from '../../../core/cadence/defaults.ts';
import { newTime, newWindow } from '../../../core/cadence/new-entries.ts';
import { isSame } from '../../../core/settings/field-edit.ts';
import { runs, times, windows } from '../../world/arbitraries.ts';

const time = (text: string) => Temporal.PlainTime.from(text);
const window = (from: string, to: string) => ({ from: time(from), to: time(to) });
const fixed = (...list: string[]): Rhythm => ({ kind: 'fixed', times: list.map(time) });
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

/** A reading of the options page, with lists that neither fill up nor run empty by two edits. */
const readings: fc.Arbitrary<Cadence> = fc
  .record({
    activeDays: fc.subarray([...weekdays]),
    windows: fc.uniqueArray(windows, {
      minLength: 3,
      maxLength: mostWindows - 2,
      selector: (one) => JSON.stringify(one),
    }),
    own: fc.uniqueArray(windows, { minLength: 3, maxLength: mostWindows - 2, selector: (one) => JSON.stringify(one) }),
    times: fc.option(fc.uniqueArray(times, { minLength: 2, maxLength: mostPerDay - 1, selector: String })),
    quiet: fc.option(windows),
  })
  .map(({ own, times: list, ...rest }) => ({
    ...defaultCadence(),
    ...rest,
    // No edit has to raise it.
    ceiling: mostPerDay,
    windowsOn: { 6: own },
    rhythm: list ? { kind: 'fixed', times: list } : { kind: 'varied', perDay: 1 },
  }));

/** Any edit that can be made on a page that shows this reading. */
function editsOf(cadence: Cadence): fc.Arbitrary<CadenceEdit> {
  const listed = (['usual', 6] as const).flatMap((of) =>
    (of === 'usual' ? cadence.windows : (cadence.windowsOn[of] ?? [])).map((one, index) => ({
      of,
      window: one,
      index,
    })),
  );
  const fixedTimes = cadence.rhythm.kind === 'fixed' ? cadence.rhythm.times : [];
  const ends = fc.constantFrom('from' as const, 'to' as const);
  return fc.oneof(
    fc.record({ kind: fc.constant('day' as const), weekday: fc.constantFrom(...weekdays), on: fc.boolean() }),
    fc.record({ kind: fc.constant('set' as const), field: fc.constant('on' as const), to: fc.boolean() }),
    fc.record({
      kind: fc.constant('set' as const),
      field: fc.constant('gapMinutes' as const),
      to: fc.constantFrom(15, 90),
    }),
    fc.record({ kind: fc.constant('set' as const), field: fc.constant('dayStart' as const), to: times }),
    fc.record({ kind: fc.constant('set' as const), field: fc.constant('quiet' as const), to: fc.option(windows) }),
    fc.record({
      kind: fc.constant('addWindow' as const),
      of: fc.constantFrom('usual' as const, 6 as const),
      window: windows,
    }),
    fc.constantFrom(...listed).map(({ of, window: one }): CadenceEdit => ({ kind: 'removeWindow', of, window: one })),
    fc
      .tuple(fc.constantFrom(...listed), ends, times)
      .map(([place, end, to]): CadenceEdit => ({ kind: 'moveWindow', ...place, end, to })),
    fc.record({
      kind: fc.constant('ownWindows' as const),
      weekday: fc.constantFrom<Weekday>(1, 2),
      own: fc.constant(cadence.windows),
    }),
    ...(cadence.quiet ? [fc.record({ kind: fc.constant('quietEnd' as const), end: ends, to: times })] : []),
    ...(fixedTimes.length > 0
      ? [
          times.map((one): CadenceEdit => ({ kind: 'addTime', time: one })),
          fc.constantFrom(...fixedTimes).map((one): CadenceEdit => ({ kind: 'removeTime', time: one })),
          fc
            .tuple(fc.constantFrom(...fixedTimes.entries()), times)
            .map(([[index, one], to]): CadenceEdit => ({ kind: 'moveTime', time: one, index, to })),
        ]
      : []),
  );
}

/** What an edit is about: two that are about the same entry cannot both hold. */
function entriesOf(edit: CadenceEdit): string[] {
  switch (edit.kind) {
    case 'set':
      return [edit.field];
    case 'quietEnd':
      return ['quiet'];
    case 'day':
      return [`day ${edit.weekday}`];
    case 'ownWindows':
      return [`own ${edit.weekday}`];
    case 'addWindow':
    case 'removeWindow':
      return [`${edit.of} ${JSON.stringify(edit.window)}`];
    case 'moveWindow': {
      const moved = { ...edit.window, [edit.end]: edit.to };
      return [edit.window, moved].map((one) => `${edit.of} ${JSON.stringify(one)}`);
    }
    case 'addTime':
    case 'removeTime':
      return [`time ${edit.time}`];
    case 'moveTime':
      return [edit.time, edit.to].map((one) => `time ${one}`);
  }
}

function holds(cadence: Cadence, edit: CadenceEdit): boolean {
  const listOf = (of: 'usual' | Weekday) => (of === 'usual' ? cadence.windows : (cadence.windowsOn[of] ?? []));
  const has = (list: readonly unknown[], entry: unknown) => list.some((one) => isSame(one, entry));
  const timeList = cadence.rhythm.kind === 'fixed' ? cadence.rhythm.times : [];
  switch (edit.kind) {
    case 'set':
      return isSame(cadence[edit.field], edit.to);
    case 'quietEnd':
      return isSame(cadence.quiet?.[edit.end], edit.to);
    case 'day':
      return cadence.activeDays.includes(edit.weekday) === edit.on;
    case 'ownWindows':
      return has([cadence.windowsOn[edit.weekday]], edit.own);
    case 'addWindow':
      return has(listOf(edit.of), edit.window);
    case 'removeWindow':
      return !has(listOf(edit.of), edit.window);
    case 'moveWindow':
      return has(listOf(edit.of), { ...edit.window, [edit.end]: edit.to });
    case 'addTime':
      return has(timeList, edit.time);
    case 'removeTime':
      return !has(timeList, edit.time);
    case 'moveTime':
      return has(timeList, edit.to);
  }
}

/** As plain data, for comparison; with lists as sets where their order depends on who came first. */
function plain(cadence: Cadence | null, inOrder = true): unknown {
  const data = JSON.parse(JSON.stringify(cadence));
  const sorted = (_key: string, value: unknown) => (Array.isArray(value) ? value.map(asText).sort() : value);
  return inOrder ? data : JSON.parse(JSON.stringify(data, sorted));
}
const asText = (one: unknown) => JSON.stringify(one);

/** A reading, and two edits of different entries that pages made from it. */
const pairs = readings
  .chain((cadence) => fc.tuple(fc.constant(cadence), editsOf(cadence), editsOf(cadence)))
  .filter(([, one, other]) => !entriesOf(one).some((entry) => entriesOf(other).includes(entry)))
  // Of at most three times, two that come or go would fill the list or leave none.
  .filter(([, one, other]) => !(one.kind === other.kind && /^(add|remove)Time$/.test(one.kind)));

const both = (cadence: Cadence, one: CadenceEdit, other: CadenceEdit): Cadence => {
  const first = withCadenceEdit(cadence, one);
  const second = first && withCadenceEdit(first, other);
  if (!second) throw new Error('an edit of the reading could not be made');
  return second;
};

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
