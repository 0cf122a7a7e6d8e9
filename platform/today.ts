import { dayOf } from '../core/day.ts';
import type { Day, Outcome } from '../core/day-record.ts';
import { longestLine } from '../core/day-record.ts';
import type { Settings } from '../core/settings.ts';
import type { StrategyId } from '../core/strategy.ts';
import { changeDay, readDays } from './storage/days.ts';

/** Reads the record of the person's present day; `null` before its strategy was first needed. */
export async function readToday(settings: Settings, now: Temporal.Instant, zone: string): Promise<Day | null> {
  const date = dayOf(now, zone, settings.cadence.dayStart);
  return (await readDays(date, date))[0] ?? null;
}

/** The person's present day, with a strategy chosen and stored where there is none yet. */
export async function openToday(settings: Settings, now: Temporal.Instant, zone: string): Promise<Day> {
  const known = await readToday(settings, now, zone);
  if (known) return known;
  const date = dayOf(now, zone, settings.cadence.dayStart);
  const strategy = await choose(settings, date, []);
  return changeDay(date, (current) => current ?? { date, strategy, swappedFrom: null, response: null });
}

/** Another strategy for today. A day has one swap, and none after a response; asking again changes nothing. */
export async function swapToday(settings: Settings, day: Day): Promise<Day> {
  const strategy = await choose(settings, day.date, [day.strategy]);
  return changeDay(day.date, (current) => {
    const before = current ?? day;
    const swappable = before.strategy === day.strategy && before.swappedFrom === null && before.response === null;
    return swappable ? { ...before, strategy, swappedFrom: before.strategy } : before;
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
