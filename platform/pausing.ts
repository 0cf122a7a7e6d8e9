import { dayOf } from '../core/day.ts';
import { type PauseChoice, pauseEnd } from '../core/pause.ts';
import { pausedAt } from '../core/paused.ts';
import type { Settings } from '../core/settings.ts';
import type { Doors } from './doors.ts';
import { reconcile } from './reconcile.ts';
import { changeSettings } from './storage/settings.ts';

/** No nudges until the pause ends by itself, or the person ends it. */
export async function pause(doors: Doors, choice: PauseChoice, now: Temporal.Instant, zone: string): Promise<Settings> {
  const settings = await changeSettings(now, (current) => {
    const { dayStart } = current.cadence;
    const pausedUntil = pauseEnd(choice, dayOf(now, zone, dayStart), zone, dayStart);
    return { ...current, cadence: { ...current.cadence, pausedUntil } };
  });
  await reconcile(doors, now, zone);
  return settings;
}

/** Ends the pause now. What it covered stays covered: nothing comes late, and what is left of the day has its nudges. */
export async function resume(doors: Doors, now: Temporal.Instant, zone: string): Promise<Settings> {
  await reconcile(doors, now, zone);
  const settings = await changeSettings(now, (current) => ({
    ...current,
    cadence: { ...current.cadence, pausedUntil: null },
    cadenceSince: now,
    resumedAt: pausedAt(current.cadence, now) ? now : current.resumedAt,
  }));
  await reconcile(doors, now, zone);
  return settings;
}
