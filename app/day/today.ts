import type { Day } from '../../core/day/day.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { readDays } from '../../platform/storage/day-store.ts';

export async function openToday(
  reading: Settings | Promise<Settings>,
  now: Temporal.Instant,
  zone: string,
): Promise<Day> {
  const calendar = now.toZonedDateTimeISO(zone).toPlainDate();
  const [settings, days] = await Promise.all([reading, readDays(calendar.subtract({ days: 1 }), calendar)]);
  const date = dayOf(now, zone, settings.cadence.dayStart);
  const known = days.find((day) => day.date.equals(date));
  if (known?.strategy) return known;
  // Loaded only when there is something to choose: on most openings the day is fixed already.
  const { fillDay } = await import('../picking/choose-strategy.ts');
  return fillDay(date, known, settings, now);
}
