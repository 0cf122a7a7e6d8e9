import type { Cadence, Weekday } from './cadence.ts';
import { chance } from './seeded.ts';

/** Whether a date may have slots: its weekday is active and, where the rhythm is weekly, the week chose it. */
export function takesPart(cadence: Cadence, seed: string, date: Temporal.PlainDate): boolean {
  const weekday = date.dayOfWeek as Weekday;
  if (!cadence.activeDays.includes(weekday)) return false;
  return cadence.rhythm.kind !== 'weekly' || chosenDays(cadence, cadence.rhythm.perWeek, seed, date).includes(weekday);
}

/**
 * The active days that a week chooses. They are cut into as many stretches as there are nudges, and each stretch gives
 * one day, so the nudges are spread and still differ from week to week.
 */
function chosenDays({ activeDays }: Cadence, perWeek: number, seed: string, date: Temporal.PlainDate): Weekday[] {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const days = [...activeDays].sort((a, b) => a - b);
  const count = Math.min(perWeek, days.length);
  return Array.from({ length: count }, (_, stretch) => {
    const from = Math.floor((stretch * days.length) / count);
    const to = Math.floor(((stretch + 1) * days.length) / count);
    return days[from + Math.floor(chance(seed, 'week', monday.toString(), stretch) * (to - from))] as Weekday;
  });
}
