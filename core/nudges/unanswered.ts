import { dayOf } from '../time/person-day.ts';
import type { State } from './delivery-state.ts';
import { came, isLeftToDot, type Nudge } from './nudge.ts';

type Seen = Pick<State, 'nudges' | 'cadence'>;

/**
 * Since when the toolbar button tells of a nudge: since it came, or since it was held for long. `null` where it does not, or
 * not any more: what was held and then skipped for the person's sake is over.
 */
export function toldSince(nudge: Nudge): Temporal.Instant | null {
  if (came(nudge)) return nudge.since;
  return nudge.fate === 'held' || isLeftToDot(nudge) ? nudge.dotSince : null;
}

/** The nudges that the person was told of in their present day and has not answered yet, in the order of being told. */
export function waiting({ nudges, cadence }: Seen, now: Temporal.Instant, zone: string): Nudge[] {
  const day = dayOf(now, zone, cadence.dayStart);
  return nudges
    .filter(({ answer }) => answer === null || answer === 'dismissed')
    .flatMap((nudge) => {
      const since = toldSince(nudge);
      return since && dayOf(since, zone, cadence.dayStart).equals(day) ? [{ nudge, since }] : [];
    })
    .sort((a, b) => Temporal.Instant.compare(a.since, b.since))
    .map(({ nudge }) => nudge);
}

/** Whether the person said "Tried it" on a nudge of their present day. */
export function triedWaiting({ nudges, cadence }: Seen, now: Temporal.Instant, zone: string): boolean {
  const day = dayOf(now, zone, cadence.dayStart);
  return nudges.some(({ answer, since }) => answer === 'tried' && dayOf(since, zone, cadence.dayStart).equals(day));
}
