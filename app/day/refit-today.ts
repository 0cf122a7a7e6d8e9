import type { Day } from '../../core/day/day.ts';
import { isUntouched, refitted } from '../../core/day/transitions.ts';
import { chosenDay } from '../../core/picking/choice-for-day.ts';
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
  await refit(day, settings, now);
}

/** What was chosen before something was said of an earlier day goes by that, too; in order, since each stands on the last. */
export async function refitAll(days: readonly Day[], now: Temporal.Instant): Promise<void> {
  const settings = await readSettings(now);
  for (const day of days) await refit(day, settings, now);
}

async function refit(day: Day, settings: Settings, now: Temporal.Instant): Promise<void> {
  const chosen = chosenDay(await readPickingFacts(day.date, settings, now), day.date, { mood: day.mood });
  await changeDay(day.date, (stored) => refitted(day, stored, chosen));
}
