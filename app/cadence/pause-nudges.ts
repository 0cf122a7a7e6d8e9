import type { PauseChoice } from '../../core/cadence/pause.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { type Saved, saveChange } from '../settings/change-settings.ts';

export function pause(browser: BrowserParts, choice: PauseChoice, now: Temporal.Instant, zone: string): Promise<Saved> {
  return saveChange(browser, { kind: 'pause', choice }, now, zone);
}

/** Ends the pause now. What it covered stays covered: nothing comes late, and what is left of the day has its nudges. */
export function resume(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Saved> {
  return saveChange(browser, { kind: 'resume' }, now, zone);
}
