import { weekNumber } from '../time/calendar-week.ts';
import type { Cadence, Weekday } from './cadence.ts';
import { chance } from './chance.ts';

/** Whether a date may have slots: its weekday is active and, where the rhythm is weekly, the week chose it. */
export function takesPart(cadence: Cadence, seed: string, date: Temporal.PlainDate): boolean {
  const weekday = date.dayOfWeek as Weekday;
  if (!cadence.activeDays.includes(weekday)) return false;
  return cadence.rhythm.kind !== 'weekly' || chosenDays(cadence, cadence.rhythm.perWeek, seed, date).includes(weekday);
}

/**
 * The active days that a week chooses: as far apart as they can be, to one active day, also from the last one round to the
 * first. There are as many ways to begin as active days, and over all of them each day is chosen equally often. So each has
 * its week before any of them comes again, in an order that is left to chance.
 */
function chosenDays({ activeDays }: Cadence, perWeek: number, seed: string, date: Temporal.PlainDate): Weekday[] {
  const days = [...activeDays].sort((a, b) => a - b);
  const all = days.length;
  const count = Math.min(perWeek, all);
  const week = weekNumber(date);
  const round = Math.floor(week / all);
  const luck = (way: number) => chance(seed, 'week', round, way);
  const ways = [...days.keys()].sort((a, b) => luck(a) - luck(b));
  const way = ways[week - round * all] ?? 0;
  return Array.from({ length: count }, (_, nth) => days[Math.floor((way + nth * all) / count)] as Weekday);
}
