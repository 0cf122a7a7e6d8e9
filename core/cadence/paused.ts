import type { Cadence } from './slots.ts';

/** Whether a pause covers this moment. */
export function pausedAt({ pausedUntil }: Cadence, moment: Temporal.Instant): boolean {
  return pausedUntil !== null && Temporal.Instant.compare(moment, pausedUntil) < 0;
}
