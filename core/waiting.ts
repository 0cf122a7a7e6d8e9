import { dayOf } from './day.ts';
import type { State } from './delivery-state.ts';
import { came, type Nudge } from './nudge.ts';

type Seen = Pick<State, 'nudges' | 'cadence'>;

/** The nudges that came in the person's present day and are not answered yet, in the order in which they came. */
export function waiting({ nudges, cadence }: Seen, now: Temporal.Instant, zone: string): Nudge[] {
  const day = dayOf(now, zone, cadence.dayStart);
  return nudges
    .filter((nudge) => came(nudge) && (nudge.answer === null || nudge.answer === 'dismissed'))
    .filter(({ since }) => dayOf(since, zone, cadence.dayStart).equals(day))
    .sort((a, b) => Temporal.Instant.compare(a.since, b.since));
}

/** Whether the person said "Tried it" on a nudge of their present day. */
export function triedWaiting({ nudges, cadence }: Seen, now: Temporal.Instant, zone: string): boolean {
  const day = dayOf(now, zone, cadence.dayStart);
  return nudges.some(({ answer, since }) => answer === 'tried' && dayOf(since, zone, cadence.dayStart).equals(day));
}
