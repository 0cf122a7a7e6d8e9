import type { Saved } from '../../../app/settings/change-settings.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import type { Cadence, DayWindow } from '../../../core/cadence/cadence.ts';
import type { CadenceEdit, WindowsOf } from '../../../core/cadence/cadence-edit.ts';
import { weekdays } from '../../../core/cadence/defaults.ts';
import { isSame } from '../../../core/records/same.ts';
import type { Edit } from '../../../core/settings/settings-edit.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import type { FakeWorld } from '../../world/fake-world.ts';

/** The edits of a person who wants these fields of their cadence to be so. A pause is not among them. */
export function editsTo(from: Cadence, wanted: Partial<Cadence>): Edit[] {
  const to = { ...from, ...wanted };
  const fields = (['on', 'rhythm', 'quiet', 'gapMinutes', 'ceiling', 'dayStart'] as const).flatMap((field) =>
    isSame(from[field], to[field]) ? [] : [{ kind: 'set', field, to: to[field] } as CadenceEdit],
  );
  const days = weekdays.flatMap((weekday): CadenceEdit[] => {
    const on = to.activeDays.includes(weekday);
    return from.activeDays.includes(weekday) === on ? [] : [{ kind: 'day', weekday, on }];
  });
  const own = weekdays.flatMap((weekday): CadenceEdit[] => {
    const [before, after] = [from.windowsOn[weekday], to.windowsOn[weekday]];
    if (before && after) return windowEdits(weekday, before, after);
    return before || after ? [{ kind: 'ownWindows', weekday, own: after ?? null }] : [];
  });
  const edits = [...fields, ...days, ...windowEdits('usual', from.windows, to.windows), ...own];
  return edits.map((edit) => ({ kind: 'cadence', edit }));
}

function windowEdits(of: WindowsOf, from: readonly DayWindow[], to: readonly DayWindow[]): CadenceEdit[] {
  const moved = to.flatMap((window, index): CadenceEdit[] => {
    const before = from[index];
    if (!before) return [{ kind: 'addWindow', of, window }];
    const half = { ...before, from: window.from };
    return [
      { kind: 'moveWindow', of, window: before, index, end: 'from', to: window.from },
      { kind: 'moveWindow', of, window: half, index, end: 'to', to: window.to },
    ];
  });
  return [...moved, ...from.slice(to.length).map((window): CadenceEdit => ({ kind: 'removeWindow', of, window }))];
}

/** Waits until alarms and all agree with what was stored. */
export async function agreed<T extends { agreed: Promise<void> }>(saving: Promise<T>): Promise<T> {
  const saved = await saving;
  await saved.agreed;
  return saved;
}

/** Changes the cadence as a person does on the options page, and waits until alarms and all agree with it. */
export async function changeCadence(world: FakeWorld, wanted: Partial<Cadence>, now = world.now): Promise<Saved> {
  const { cadence } = await readSettings(now);
  return agreed(saveEdits(world, editsTo(cadence, wanted), now, world.zone));
}
