import type { Cadence } from '../../core/cadence/cadence.ts';
import { pausedAt } from '../../core/cadence/pause.ts';
import { inQuietHours } from '../../core/cadence/quiet-hours.ts';
import { audibleMinutes } from '../../core/nudges/holds.ts';
import { askedFor, dateOf, type Nudge } from '../../core/nudges/nudge.ts';
import { dayOf } from '../../core/time/person-day.ts';

/** What was the case when a nudge came. */
export interface Circumstances {
  cadence: Cadence;
  zone: string;
  /** Whether the person was done for one of their days. */
  isDone: (date: string) => boolean;
  /** Whether they were away, or a window filled the screen. */
  inTheWay: boolean;
  /** Whether a tab could be heard. */
  audible: boolean;
}

const minutesApart = (a: Temporal.Instant, b: Temporal.Instant) =>
  Math.abs(a.epochMilliseconds - b.epochMilliseconds) / 60_000;

/**
 * All that forbade a nudge that came, in words. `others` came before it. What the person asked for with "Later" counts for
 * its date, and is itself bound neither by ceiling nor by gap.
 */
export function nudgeFaults(
  { id, at, since, heldFor }: Nudge,
  others: readonly Pick<Nudge, 'id' | 'since'>[],
  { cadence, zone, isDone, inTheWay, audible }: Circumstances,
): string[] {
  const { rhythm, ceiling, gapMinutes } = cadence;
  const perDay = rhythm.kind === 'varied' ? rhythm.perDay : rhythm.kind === 'weekly' ? 1 : ceiling;
  const ofDate = others.filter((other) => dateOf(other.id) === dateOf(id));
  const mayBeCall = audible && heldFor !== 'audible' && minutesApart(at, since) < audibleMinutes;
  const faults = [
    [!cadence.on, 'came while nudges were off'],
    [inQuietHours(cadence, since, zone), 'came in quiet hours'],
    [pausedAt(cadence, since), 'came in a pause'],
    [isDone(dayOf(since, zone, cadence.dayStart).toString()), 'came to someone who was done for the day'],
    [inTheWay, 'came while it had to be held'],
    [mayBeCall, 'came into what may be a call'],
    [!askedFor(id) && ofDate.length >= Math.min(perDay, ceiling), 'came above the ceiling'],
    [!askedFor(id) && others.some((one) => minutesApart(since, one.since) < gapMinutes), 'came too close to another'],
  ] as const;
  return faults.flatMap(([is, what]) => (is ? [`${id} ${what}, at ${since}`] : []));
}
