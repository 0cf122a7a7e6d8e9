import type { PauseChoice } from '../../core/cadence/pause.ts';
import type { Doors } from '../../platform/browser/browser-parts.ts';
import { type Saved, saveChange } from '../settings/change-settings.ts';

export function pause(doors: Doors, choice: PauseChoice, now: Temporal.Instant, zone: string): Promise<Saved> {
  return saveChange(doors, { kind: 'pause', choice }, now, zone);
}

/** Ends the pause now. What it covered stays covered: nothing comes late, and what is left of the day has its nudges. */
export function resume(doors: Doors, now: Temporal.Instant, zone: string): Promise<Saved> {
  return saveChange(doors, { kind: 'resume' }, now, zone);
}
