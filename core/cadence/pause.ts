import type { Cadence } from './cadence.ts';

/** How long a pause can be; every pause ends by itself. */
export type PauseChoice = { kind: 'days'; days: 1 | 3 | 7 } | { kind: 'until'; date: Temporal.PlainDate };

/** The longest pause: a year, so that a slip of the hand does not silence Tend for ever. */
export const longestPauseDays = 366;

/**
 * When a pause that begins now ends: at the day start after so many of the person's days (today is the first), or at the
 * day start of the chosen date. A date that is past or too far away is brought into range.
 */
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

/** Whether a pause covers this moment. */
export function pausedAt({ pausedUntil }: Cadence, moment: Temporal.Instant): boolean {
  return pausedUntil !== null && Temporal.Instant.compare(moment, pausedUntil) < 0;
}

/**
 * When the pause that ends last has ended or will end, by itself or by hand; `null` where there was none. What is left of
 * that day has the day's nudges. Ended by hand, it covers that very moment, too.
 */
export function lastPauseEnd(
  { pausedUntil }: Pick<Cadence, 'pausedUntil'>,
  resumedAt: Temporal.Instant | null,
): Temporal.Instant | null {
  const ends = [pausedUntil, resumedAt?.add({ milliseconds: 1 })].flatMap((end) => end ?? []);
  return ends.sort(Temporal.Instant.compare).at(-1) ?? null;
}
