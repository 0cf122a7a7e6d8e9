import type { Settings } from '../settings/settings.ts';

/**
 * When the pause that ends last has ended or will end, by itself or by hand; `null` where there was none. What is left of
 * that day has the day's nudges. Ended by hand, it covers that very moment, too.
 */
export function lastPauseEnd({
  cadence: { pausedUntil },
  resumedAt,
}: Pick<Settings, 'cadence' | 'resumedAt'>): Temporal.Instant | null {
  const ends = [pausedUntil, resumedAt?.add({ milliseconds: 1 })].flatMap((end) => end ?? []);
  return ends.sort(Temporal.Instant.compare).at(-1) ?? null;
}
