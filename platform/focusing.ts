import { dayOf } from '../core/day.ts';
import type { Settings } from '../core/settings.ts';
import { chooseDay } from './choosing.ts';
import { saveSettings } from './saving.ts';
import { changeDay, readDays } from './storage/days.ts';

/** What the person says about whom this is, what weighs on them and what they like to see. */
export type Focus = Pick<Settings, 'worry' | 'who' | 'minutes' | 'themesOff' | 'gentleUntil'>;

/**
 * Stores the focus. A strategy of today that nobody has seen yet, and that the person did not pick, is chosen anew, so that
 * the answers count from now on.
 */
export async function saveFocus(focus: Partial<Focus>, now: Temporal.Instant, zone: string): Promise<Settings> {
  const settings = await saveSettings(focus, now);
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const [day] = await readDays(today, today);
  if (
    day &&
    !day.shown &&
    !day.response &&
    !day.because.includes('chosen') &&
    !day.swappedFrom &&
    day.putAside.length === 0
  ) {
    const { strategy, because } = await chooseDay(today, settings, now, { mood: day.mood });
    await changeDay(today, (current) =>
      current && !current.shown && !current.response && current.strategy === day.strategy
        ? { ...current, strategy, because }
        : (current ?? day),
    );
  }
  return settings;
}
