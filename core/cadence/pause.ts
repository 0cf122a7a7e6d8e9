import { isBefore, latest } from '../time/moments.ts';
import type { Cadence } from './cadence.ts';

export type PauseChoice = { kind: 'days'; days: 1 | 3 | 7 } | { kind: 'until'; date: Temporal.PlainDate };

/** The longest pause: a year, so that a slip of the hand does not silence Tend for ever. */
export const longestPauseDays = 366;

export function pauseEnd(
  choice: PauseChoice,
  today: Temporal.PlainDate,
  zone: string,
  dayStart: Temporal.PlainTime,
): Temporal.Instant {
  const wished = choice.kind === 'days' ? today.add({ days: choice.days }) : choice.date;
  const days = Math.min(Math.max(today.until(wished).days, 1), longestPauseDays);
  return today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: dayStart }).toInstant();
}

export function pausedAt({ pausedUntil }: Pick<Cadence, 'pausedUntil'>, moment: Temporal.Instant): boolean {
  return pausedUntil !== null && isBefore(moment, pausedUntil);
}

/** `null` where there was no pause. One that was ended by hand covers that very moment, too. */
export function lastPauseEnd(
  { pausedUntil }: Pick<Cadence, 'pausedUntil'>,
  resumedAt: Temporal.Instant | null,
): Temporal.Instant | null {
  return latest([pausedUntil, resumedAt?.add({ milliseconds: 1 }) ?? null]);
}
