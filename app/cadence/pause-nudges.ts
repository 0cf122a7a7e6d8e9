import type { PauseChoice } from '../../core/cadence/pause.ts';
import type { Paused } from '../../core/settings/settings-change.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { type Saved, saveChange } from '../settings/change-settings.ts';

/** What was done, for `undoPause` to take back. */
type Done = Saved & { done: Paused };

export function pause(browser: BrowserParts, choice: PauseChoice, now: Temporal.Instant, zone: string): Promise<Done> {
  return done(saveChange(browser, { kind: 'pause', choice }, now, zone));
}

/** Refused where another pause was chosen since, or one was ended. */
export function undoPause(browser: BrowserParts, done: Paused, now: Temporal.Instant, zone: string): Promise<Saved> {
  return saveChange(browser, { kind: 'undoPause', ...done }, now, zone);
}

/** Ends the pause now. What it covered stays covered: nothing comes late, and what is left of the day has its nudges. */
export function resume(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Done> {
  return done(saveChange(browser, { kind: 'resume' }, now, zone));
}

async function done(saving: Promise<Saved>): Promise<Done> {
  const saved = await saving;
  return { ...saved, done: { from: saved.before.cadence.pausedUntil, to: saved.settings.cadence.pausedUntil } };
}
