import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { changeDay, readDays } from '../../platform/storage/day-store.ts';
import { chooseDay } from '../picking/choose-strategy.ts';

/**
 * Fits today to what the person said about whom this is, what weighs on them and what they like to see: a strategy that
 * nobody has seen yet, and that the person did not pick, is chosen anew, so that the answers count from now on.
 */
export async function refitToday(settings: Settings, now: Temporal.Instant, zone: string): Promise<void> {
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const [day] = await readDays(today, today);
  if (
    !day ||
    day.shown ||
    day.response ||
    day.because.includes('chosen') ||
    day.swappedFrom ||
    day.putAside.length > 0
  ) {
    return;
  }
  const { strategy, because } = await chooseDay(today, settings, now, { mood: day.mood });
  await changeDay(today, (current) =>
    current && !current.shown && !current.response && current.strategy === day.strategy
      ? { ...current, strategy, because }
      : (current ?? day),
  );
}
