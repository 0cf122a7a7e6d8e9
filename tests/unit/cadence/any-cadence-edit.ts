import fc from 'fast-check';
import type { Cadence, Weekday } from '../../../core/cadence/cadence.ts';
import { type CadenceEdit, mostWindows, withCadenceEdit } from '../../../core/cadence/cadence-edit.ts';
import { defaultCadence, mostPerDay, weekdays } from '../../../core/cadence/defaults.ts';
import { isSame } from '../../../core/records/same.ts';
import { times, windows } from '../../world/arbitraries.ts';

/** A reading of the options page, with lists that neither fill up nor run empty by two edits. */
export const readings: fc.Arbitrary<Cadence> = fc
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
export function editsOf(cadence: Cadence): fc.Arbitrary<CadenceEdit> {
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

export function holds(cadence: Cadence, edit: CadenceEdit): boolean {
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
export function plain(cadence: Cadence | null, inOrder = true): unknown {
  const data = JSON.parse(JSON.stringify(cadence));
  const sorted = (_key: string, value: unknown) => (Array.isArray(value) ? value.map(asText).sort() : value);
  return inOrder ? data : JSON.parse(JSON.stringify(data, sorted));
}
const asText = (one: unknown) => JSON.stringify(one);

/** A reading, and two edits of different entries that pages made from it. */
export const pairs = readings
  .chain((cadence) => fc.tuple(fc.constant(cadence), editsOf(cadence), editsOf(cadence)))
  .filter(([, one, other]) => !entriesOf(one).some((entry) => entriesOf(other).includes(entry)))
  // Of at most three times, two that come or go would fill the list or leave none.
  .filter(([, one, other]) => !(one.kind === other.kind && /^(add|remove)Time$/.test(one.kind)));

export const both = (cadence: Cadence, one: CadenceEdit, other: CadenceEdit): Cadence => {
  const first = withCadenceEdit(cadence, one);
  const second = first && withCadenceEdit(first, other);
  if (!second) throw new Error('an edit of the reading could not be made');
  return second;
};
