import type { Cadence, Weekday } from './cadence.ts';
import { chance } from './seeded.ts';

/** Whether a date may have slots: its weekday is active and, where the rhythm is weekly, the week chose it. */
export function takesPart(cadence: Cadence, seed: string, date: Temporal.PlainDate): boolean {
  const weekday = date.dayOfWeek as Weekday;
  if (!cadence.activeDays.includes(weekday)) return false;
  return cadence.rhythm.kind !== 'weekly' || chosenDays(cadence, cadence.rhythm.perWeek, seed, date).includes(weekday);
}

/**
 * The active days that a week chooses: as far apart as they can be, to one active day, also from the last one round to the
 * first. Such a choice can begin at several of the active days. Each beginning has its week before any of them comes again,
 * so that over the weeks every active day is chosen equally often. Their order is left to chance.
 */
function chosenDays({ activeDays }: Cadence, perWeek: number, seed: string, date: Temporal.PlainDate): Weekday[] {
  const days = [...activeDays].sort((a, b) => a - b);
  const count = Math.min(perWeek, days.length);
  const same = greatestDivisor(days.length, count);
  // Two of seven are every third or fourth day, with seven ways to begin; two of six every third, with three.
  const ways = days.length / same;
  const week = Math.floor(firstMonday.until(date).days / 7);
  const round = Math.floor(week / ways);
  const luck = (way: number) => chance(seed, 'week', round, way);
  const order = Array.from({ length: ways }, (_, way) => way).sort((a, b) => luck(a) - luck(b));
  const way = order[week - round * ways] ?? 0;
  return Array.from({ length: count }, (_, nth) => days[Math.floor((way + nth * ways) / (count / same))] as Weekday);
}

/** Weeks are counted from here. */
const firstMonday = Temporal.PlainDate.from('1970-01-05');

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
