import { isUntouched, refitted } from '../../core/day/transitions.ts';
import { chosenDay } from '../../core/picking/choice-for-day.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { changeDay, readDays } from '../../platform/storage/day-store.ts';
import { readPickingFacts } from '../picking/choose-strategy.ts';

/**
 * Fits today to what the person said about whom this is, what weighs on them and what they like to see: a strategy that
 * nobody has seen yet, and that the person did not pick, is chosen anew, so that the answers count from now on.
 */
export async function refitToday(settings: Settings, now: Temporal.Instant, zone: string): Promise<void> {
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const [day] = await readDays(today, today);
  if (!day || !isUntouched(day)) return;
  const chosen = chosenDay(await readPickingFacts(today, settings, now), today, { mood: day.mood });
  await changeDay(today, (stored) => refitted(day, stored, chosen));
}
