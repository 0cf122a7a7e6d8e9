import { isUntouched, madeGentle, refitted } from '../../core/day/transitions.ts';
import { chosenDay, chosenForHardDay } from '../../core/picking/choice-for-day.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { changeDay, readDays } from '../../platform/storage/day-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { readPickingFacts } from '../picking/choose-strategy.ts';

/** Chooses anew what nobody has seen yet and the person did not pick, so that what they said counts from now on. */
export async function refitToday(settings: Settings, now: Temporal.Instant, zone: string): Promise<void> {
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const [day] = await readDays(today, today);
  if (!day || !isUntouched(day)) return;
  const chosen = chosenDay(await readPickingFacts(today, settings, now), today, { mood: day.mood });
  await changeDay(today, (stored) => refitted(day, stored, chosen));
}

/** The same, and where today is a hard day, a gentle one also takes the place of one that was seen. */
export async function gentleToday(now: Temporal.Instant, zone: string): Promise<void> {
  const settings = await readSettings(now);
  await refitToday(settings, now, zone);
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const [day] = await readDays(today, today);
  if (!day) return;
  const chosen = chosenForHardDay(await readPickingFacts(today, settings, now), day);
  await changeDay(today, (stored) => madeGentle(day, stored, chosen));
}
