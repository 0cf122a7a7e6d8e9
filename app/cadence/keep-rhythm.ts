import type { Settings } from '../../core/settings/settings.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { changeSettings } from '../../platform/storage/settings-store.ts';
import { type Saved, saveChange } from '../settings/change-settings.ts';

/** "Keep my rhythm": as it was, and Tend does not back off again until the rhythm is changed. */
export function keepRhythm(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Saved> {
  return saveChange(browser, { kind: 'keepRhythm' }, now, zone);
}

/** The person has been told of the present step, and is not told again. */
export function noteTold(now: Temporal.Instant): Promise<Settings> {
  return changeSettings(now, (current) => ({ ...current, backOff: { ...current.backOff, told: true } }));
}
