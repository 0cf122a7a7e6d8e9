import { isSame } from '../records/same.ts';
import { type FieldEdit, fieldUndo, withField } from '../settings/field-edit.ts';
import { placeOf, withEntry, withEntryAt, withoutEntry } from '../settings/list-edit.ts';
import type { Cadence, DayWindow, Rhythm, Weekday } from './cadence.ts';
import { mostPerDay, weekdays } from './defaults.ts';
import { withRhythm, withRhythmBack } from './rhythm-change.ts';

/** The most windows a day: more would be a list, not a rhythm. */
export const mostWindows = 6;

export type WindowsOf = 'usual' | Weekday;

export type End = 'from' | 'to';

export type CadenceFields = Pick<Cadence, 'on' | 'rhythm' | 'quiet' | 'gapMinutes' | 'ceiling' | 'dayStart'>;

/** One thing that changes, and nothing of what stands beside it: so two pages leave each other's changes alone. */
export type CadenceEdit =
  | FieldEdit<CadenceFields>
  | { kind: 'day'; weekday: Weekday; on: boolean }
  | { kind: 'quietEnd'; end: End; to: Temporal.PlainTime; insteadOf?: Temporal.PlainTime }
  | { kind: 'addWindow'; of: WindowsOf; window: DayWindow; index?: number }
  | { kind: 'removeWindow'; of: WindowsOf; window: DayWindow }
  | { kind: 'moveWindow'; of: WindowsOf; window: DayWindow; index: number; end: End; to: Temporal.PlainTime }
  /** A weekday's first windows of its own, where it has none; `null` for the usual ones. */
  | { kind: 'ownWindows'; weekday: Weekday; own: readonly DayWindow[] | null; insteadOf?: readonly DayWindow[] }
  | { kind: 'addTime'; time: Temporal.PlainTime; index?: number }
  | { kind: 'removeTime'; time: Temporal.PlainTime }
  | { kind: 'moveTime'; time: Temporal.PlainTime; index: number; to: Temporal.PlainTime };

/** `null` where it cannot be: what is meant is gone, or the list would be left empty or too long. */
export function withCadenceEdit(cadence: Cadence, edit: CadenceEdit): Cadence | null {
  const { quiet } = cadence;
  switch (edit.kind) {
    case 'set': {
      const changed = withField<CadenceFields, Cadence>(cadence, edit);
      if (edit.field !== 'rhythm' || changed === cadence) return changed;
      return edit.insteadOf ? withRhythmBack(cadence, edit.to) : withRhythm(cadence, edit.to);
    }
    case 'day': {
      const isActive = (one: Weekday) => (one === edit.weekday ? edit.on : cadence.activeDays.includes(one));
      return { ...cadence, activeDays: weekdays.filter(isActive) };
    }
    case 'quietEnd':
      if (!quiet) return null;
      if (edit.insteadOf && !edit.insteadOf.equals(quiet[edit.end])) return cadence;
      return { ...cadence, quiet: { ...quiet, [edit.end]: edit.to } };
    case 'ownWindows': {
      const own = cadence.windowsOn[edit.weekday];
      const stays = edit.own ? own !== undefined : edit.insteadOf && !isSame(own, edit.insteadOf);
      return stays ? cadence : withWindows(cadence, edit.weekday, edit.own);
    }
    case 'addWindow':
    case 'removeWindow':
    case 'moveWindow': {
      const list = windowsOf(cadence, edit.of);
      const changed = list && editedWindows(list, edit);
      return changed && withWindows(cadence, edit.of, changed);
    }
    case 'addTime':
    case 'removeTime':
    case 'moveTime': {
      const times = timesOf(cadence.rhythm);
      const changed = times && editedTimes(times, edit);
      return changed && withRhythm(cadence, { kind: 'fixed', times: changed });
    }
  }
}

/** The edits that take an edit of this cadence back, and nothing that is set elsewhere after it; none where it changes nothing. */
export function cadenceUndo(before: Cadence, edit: CadenceEdit): CadenceEdit[] {
  const after = withCadenceEdit(before, edit);
  if (after === null || isSame(after, before)) return [];
  const isRaised = edit.kind !== 'set' || edit.field === 'rhythm';
  // A rhythm may have raised the ceiling.
  const ceiling: CadenceEdit = { kind: 'set', field: 'ceiling', to: before.ceiling, insteadOf: after.ceiling };
  return [...undoOf(before, edit), ...(isRaised && before.ceiling !== after.ceiling ? [ceiling] : [])];
}

function undoOf(before: Cadence, edit: CadenceEdit): CadenceEdit[] {
  switch (edit.kind) {
    case 'set':
      return [fieldUndo<CadenceFields>(before, edit)];
    case 'day':
      return [{ ...edit, on: !edit.on }];
    case 'quietEnd':
      return before.quiet ? [{ ...edit, to: before.quiet[edit.end], insteadOf: edit.to }] : [];
    case 'ownWindows': {
      const { weekday, own } = edit;
      const back = before.windowsOn[weekday] ?? null;
      return [{ kind: 'ownWindows', weekday, own: back, ...(own && { insteadOf: own }) }];
    }
    case 'addWindow':
      return [{ kind: 'removeWindow', of: edit.of, window: edit.window }];
    case 'removeWindow': {
      const index = placeOf(windowsOf(before, edit.of) ?? [], edit.window, 0);
      return [{ kind: 'addWindow', of: edit.of, window: edit.window, index }];
    }
    case 'moveWindow': {
      const list = windowsOf(before, edit.of) ?? [];
      const index = placeOfWindow(list, edit);
      const window = list[index];
      if (!window) return [];
      return [{ ...edit, window: { ...window, [edit.end]: edit.to }, index, to: window[edit.end] }];
    }
    case 'addTime':
      return [{ kind: 'removeTime', time: edit.time }];
    case 'removeTime':
      return [{ kind: 'addTime', time: edit.time, index: placeOf(timesOf(before.rhythm) ?? [], edit.time, 0) }];
    case 'moveTime': {
      const index = placeOf(timesOf(before.rhythm) ?? [], edit.time, edit.index);
      return [{ kind: 'moveTime', time: edit.to, index, to: edit.time }];
    }
  }
}

function windowsOf({ windows, windowsOn }: Cadence, of: WindowsOf): readonly DayWindow[] | null {
  return (of === 'usual' ? windows : windowsOn[of]) ?? null;
}

function withWindows(cadence: Cadence, of: WindowsOf, list: readonly DayWindow[] | null): Cadence {
  if (of === 'usual') return { ...cadence, windows: list ?? cadence.windows };
  const { [of]: _before, ...others } = cadence.windowsOn;
  return { ...cadence, windowsOn: list ? { ...others, [of]: list } : others };
}

type WindowEdit = Extract<CadenceEdit, { of: WindowsOf }>;

function editedWindows(list: readonly DayWindow[], edit: WindowEdit): readonly DayWindow[] | null {
  if (edit.kind === 'addWindow') return withEntry(list, edit.window, mostWindows, edit.index);
  if (edit.kind === 'removeWindow') return withoutEntry(list, edit.window);
  const at = placeOfWindow(list, edit);
  const window = list[at];
  return window ? withEntryAt(list, at, { ...window, [edit.end]: edit.to }) : null;
}

function placeOfWindow(
  list: readonly DayWindow[],
  { window, index, end }: Extract<CadenceEdit, { kind: 'moveWindow' }>,
): number {
  const at = placeOf(list, window, index);
  return at < 0 ? list.findIndex((one) => one[end].equals(window[end])) : at;
}

type TimeEdit = Extract<CadenceEdit, { time: Temporal.PlainTime }>;

function editedTimes(list: readonly Temporal.PlainTime[], edit: TimeEdit): readonly Temporal.PlainTime[] | null {
  if (edit.kind === 'addTime') return withEntry(list, edit.time, mostPerDay, edit.index);
  if (edit.kind === 'removeTime') return withoutEntry(list, edit.time);
  return withEntryAt(list, placeOf(list, edit.time, edit.index), edit.to);
}

function timesOf(rhythm: Rhythm): readonly Temporal.PlainTime[] | null {
  return rhythm.kind === 'fixed' ? rhythm.times : null;
}
