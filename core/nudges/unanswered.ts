import type { ToldOf } from '../journal/popup-line.ts';
import { dayOf } from '../time/person-day.ts';
import type { State } from './delivery-state.ts';
import { came, isLeftToDot, type Nudge, type Told } from './nudge.ts';

type Seen = Pick<State, 'nudges' | 'cadence'>;

/** Since when the toolbar button tells of it: since it came, or was held for long. `null` where it does not. */
export function toldSince(nudge: Nudge): Temporal.Instant | null {
  if (came(nudge)) return nudge.since;
  return nudge.fate === 'held' || isLeftToDot(nudge) ? nudge.dotSince : null;
}

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

/** What nudges have told of in the place of their usual words. What was put off is still to be told of. */
export function alreadyTold(nudges: readonly Nudge[]): Told[] {
  return nudges.filter(({ answer }) => answer !== 'later');
}

/** The promises of which nudges told, each on the person's day on which it came. */
export function toldOf({ nudges, cadence }: Seen, zone: string): ToldOf[] {
  return nudges.flatMap(({ headsUp, since }) =>
    headsUp ? { ...headsUp, on: dayOf(since, zone, cadence.dayStart) } : [],
  );
}

export function triedWaiting({ nudges, cadence }: Seen, now: Temporal.Instant, zone: string): boolean {
  const day = dayOf(now, zone, cadence.dayStart);
  return nudges.some(({ answer, since }) => answer === 'tried' && dayOf(since, zone, cadence.dayStart).equals(day));
}
