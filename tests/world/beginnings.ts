import fc from 'fast-check';
import type { Cadence } from '../../core/cadence/cadence.ts';
import { freshSettings } from '../../core/settings/settings.ts';
import { places } from './arbitraries.ts';
import { type FakeWorld, newWorld } from './fake-world.ts';
import { storableCadences } from './happenings.ts';

/** Where and when a story begins, and the rhythm that the person has by then. */
export interface Beginning {
  cadence: Cadence;
  place: { zone: string; date: Temporal.PlainDate };
  /** Minutes from midnight on, as they pass. */
  minute: number;
}

export const beginnings: fc.Arbitrary<Beginning> = fc.record({
  cadence: storableCadences,
  place: places,
  minute: fc.integer({ min: 0, max: 1439 }),
});

/** A world in which that story can begin. */
export function beginning({ cadence, place: { zone, date }, minute }: Beginning): Promise<FakeWorld> {
  const now = date.toZonedDateTime(zone).add({ minutes: minute }).toInstant();
  return newWorld(now.toString(), zone, { ...freshSettings('a seed', now), cadence });
}
