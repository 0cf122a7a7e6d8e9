import { type CadenceEdit, cadenceUndo, withCadenceEdit } from '../cadence/cadence-edit.ts';
import type { HoldReason } from '../nudges/nudge.ts';
import { isSame } from '../records/same.ts';
import { type Theme, themes } from '../strategies/strategy.ts';
import { type FieldEdit, fieldUndo, withField } from './field-edit.ts';
import { type Settings, type StyleKind, styleKinds } from './settings.ts';

export type SettingsFields = Pick<
  Settings,
  'wording' | 'sound' | 'lookBackDay' | 'look' | 'worry' | 'who' | 'minutes' | 'gentleUntil'
>;

export type Edit =
  | { kind: 'cadence'; edit: CadenceEdit }
  | FieldEdit<SettingsFields>
  | { kind: 'hold'; reason: HoldReason; on: boolean }
  | { kind: 'theme'; theme: Theme; on: boolean }
  | { kind: 'draft'; draft: StyleKind; on: boolean };

/** The settings with one thing changed; `null` where it cannot be, as in `withCadenceEdit`, or where no theme would be left. */
export function withEdit(settings: Settings, edit: Edit): Settings | null {
  switch (edit.kind) {
    case 'cadence': {
      const cadence = withCadenceEdit(settings.cadence, edit.edit);
      return cadence && { ...settings, cadence };
    }
    case 'set':
      return withField<SettingsFields, Settings>(settings, edit);
    case 'hold':
      return { ...settings, holds: { ...settings.holds, [edit.reason]: edit.on } };
    case 'theme': {
      const isOff = (one: Theme) => (one === edit.theme ? !edit.on : settings.themesOff.includes(one));
      const themesOff = themes.filter(isOff);
      return themesOff.length < themes.length ? { ...settings, themesOff } : null;
    }
    case 'draft': {
      const isOff = (one: StyleKind) => (one === edit.draft ? !edit.on : settings.draftKindsOff.includes(one));
      return { ...settings, draftKindsOff: styleKinds.filter(isOff) };
    }
  }
}

export interface Edited {
  settings: Settings;
  undo: Edit[];
  missed: boolean;
}

export function withEdits(settings: Settings, edits: readonly Edit[]): Edited {
  const edited: Edited = { settings, undo: [], missed: false };
  for (const edit of edits) {
    const before = edited.settings;
    const after = withEdit(before, edit);
    if (after) edited.undo.unshift(...undoOf(before, edit, after));
    else edited.missed = true;
    edited.settings = after ?? before;
  }
  return edited;
}

function undoOf(before: Settings, edit: Edit, after: Settings): Edit[] {
  if (edit.kind === 'cadence')
    return cadenceUndo(before.cadence, edit.edit).map((undo) => ({ kind: 'cadence', edit: undo }));
  if (isSame(before, after)) return [];
  return edit.kind === 'set' ? [fieldUndo<SettingsFields>(before, edit)] : [{ ...edit, on: !edit.on }];
}
