import { noBackOff } from '../core/back-off.ts';
import type { Settings } from '../core/settings.ts';
import type { Doors } from './doors.ts';
import { withBackOff } from './looking-back.ts';
import { reconcile } from './reconcile.ts';
import { changeSettings } from './storage/settings.ts';

/** "Keep my rhythm": as it was, and Tend does not back off again until the rhythm is changed. */
export async function keepRhythm(doors: Doors, now: Temporal.Instant, zone: string): Promise<Settings> {
  const kept = { ...noBackOff, kept: true };
  const settings = await changeSettings(now, (current) =>
    withBackOff(current, { ...kept, from: current.backOff.from }, now),
  );
  await reconcile(doors, now, zone);
  return settings;
}

/** The person has been told of the present step, and is not told again. */
export function noteTold(now: Temporal.Instant): Promise<Settings> {
  return changeSettings(now, (current) => ({ ...current, backOff: { ...current.backOff, told: true } }));
}
