import { dayOf } from '../core/day.ts';
import type { Day, Outcome } from '../core/day-record.ts';
import { longestLine } from '../core/day-record.ts';
import type { Settings } from '../core/settings.ts';
import type { StrategyId, StrategyText } from '../core/strategy.ts';
import { changeDay, readDays } from './storage/days.ts';

/**
 * The person's present day, with a strategy chosen and stored where there is none yet. Settings may still be on their
 * way: only they tell when the day begins, but it is one of two dates, and both are read meanwhile.
 */
export async function openToday(
  reading: Settings | Promise<Settings>,
  now: Temporal.Instant,
  zone: string,
): Promise<Day> {
  const calendar = now.toZonedDateTimeISO(zone).toPlainDate();
  const [settings, days] = await Promise.all([reading, readDays(calendar.subtract({ days: 1 }), calendar)]);
  const date = dayOf(now, zone, settings.cadence.dayStart);
  const known = days.find((day) => day.date.equals(date));
  if (known) return known;
  const strategy = await choose(settings, date, []);
  return changeDay(date, (current) => current ?? { date, strategy, shown: null, swappedFrom: null, response: null });
}

/** Another strategy for today. A day has one swap, and none after a response; asking again changes nothing. */
export async function swapToday(settings: Settings, day: Day): Promise<Day> {
  const strategy = await choose(settings, day.date, [day.strategy]);
  return changeDay(day.date, (current) => {
    const before = current ?? day;
    const swappable = before.strategy === day.strategy && before.swappedFrom === null && before.response === null;
    return swappable ? { ...before, strategy, shown: null, swappedFrom: before.strategy } : before;
  });
}

/** Keeps the strategy's texts as they were first shown, so that the day stays as it is and opens without the library. */
export async function keepShown(day: Day, text: StrategyText): Promise<void> {
  if (day.shown) return;
  await changeDay(day.date, (current) => {
    const stored = current ?? day;
    return stored.strategy === text.id ? { ...stored, shown: text } : stored;
  });
}

/** Keeps how it went; resolves when it is on the disk. Saying it again replaces what was said before. */
export function respond(day: Day, outcome: Outcome, line: string, now: Temporal.Instant): Promise<Day> {
  const response = { outcome, line: line.trim().slice(0, longestLine), at: now };
  return changeDay(day.date, (current) => ({ ...(current ?? day), response }));
}

async function choose(settings: Settings, date: Temporal.PlainDate, passedOver: StrategyId[]): Promise<StrategyId> {
  // Loaded only when there is something to choose: on most openings the day is fixed already.
  const { chooseFor } = await import('./choosing.ts');
  return chooseFor(date, settings, passedOver);
}
