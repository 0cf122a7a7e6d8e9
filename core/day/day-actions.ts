import type { Cadence } from '../cadence/cadence.ts';
import { pausedAt } from '../cadence/pause.ts';

/** What can be done with a day's strategy. Later is for nudges, so not where there are none to put off. */
export interface DayActions {
  tried: boolean;
  later: boolean;
  swap: boolean;
  swapBack: boolean;
}

export function dayActions(
  { answered, swapped }: { answered: boolean; swapped: boolean },
  cadence: Pick<Cadence, 'on' | 'pausedUntil'>,
  now: Temporal.Instant,
): DayActions {
  return {
    tried: !answered,
    later: !answered && cadence.on && !pausedAt(cadence, now),
    swap: !answered && !swapped,
    swapBack: !answered && swapped,
  };
}
