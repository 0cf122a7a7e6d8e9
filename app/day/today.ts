import type { Day, Response } from '../../core/day/day.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { changeDay, readDays } from '../../platform/storage/day-store.ts';

/**
 * The person's present day, with a strategy chosen and stored where there is none yet; without one where nothing may come
 * up. Settings may still be on their way: only they tell when the day begins, but it is one of two dates, and both are
 * read meanwhile.
 */
export async function openToday(
  reading: Settings | Promise<Settings>,
  now: Temporal.Instant,
  zone: string,
): Promise<Day> {
  const calendar = now.toZonedDateTimeISO(zone).toPlainDate();
  const [settings, days] = await Promise.all([reading, readDays(calendar.subtract({ days: 1 }), calendar)]);
  return todayAmong(days, settings, now, zone);
}

/** The person's present day among their last ones, with a strategy chosen and stored where it is not there. */
export async function todayAmong(
  days: readonly Day[],
  settings: Settings,
  now: Temporal.Instant,
  zone: string,
): Promise<Day> {
  const date = dayOf(now, zone, settings.cadence.dayStart);
  const known = days.find((day) => day.date.equals(date));
  if (known?.strategy) return known;
  // Loaded only when there is something to choose: on most openings the day is fixed already.
  const { fillDay } = await import('../picking/choose-strategy.ts');
  return fillDay(date, known, settings, now);
}

/** Keeps the strategy's texts as they were first shown, so that the day stays as it is and opens without the library. */
export async function keepShown(day: Day, text: StrategyText): Promise<void> {
  if (day.shown) return;
  await changeDay(day.date, (current) => {
    const stored = current ?? day;
    return stored.strategy === text.id ? { ...stored, shown: text } : stored;
  });
}

/**
 * Keeps how it went; resolves when it is on the disk. Saying it again replaces what was said before. Rejects with `TooLong`
 * where the line is longer than it may be, and where today has another strategy by now, picked in another window: what was
 * said is not said of that one.
 */
export async function respond(
  day: Day,
  outcome: Response['outcome'],
  line: string,
  now: Temporal.Instant,
): Promise<Day> {
  // Loaded only here: the popup's first picture has no text to measure.
  const { fitting } = await import('../../core/text/text-limits.ts');
  const response = { outcome, line: fitting('line', line), at: now };
  return changeDay(day.date, (current) => {
    const stored = sameDay(day, current);
    // "Not today" has no line, and does not stand for one that was begun.
    return { ...stored, response, draft: outcome === 'not_today' ? stored.draft : null };
  });
}

/** What the person wrote was of another strategy than the one that is today's by now. */
export class OtherStrategy extends Error {}

/** The day as it is stored; throws `OtherStrategy` where it has another one than the person has before them. */
export function sameDay(day: Day, current: Day | null): Day {
  if (current && current.strategy !== day.strategy) throw new OtherStrategy(`${day.date} has another strategy by now`);
  return current ?? day;
}
