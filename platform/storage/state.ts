import type { State } from '../../core/delivery.ts';
import type { Settings } from '../../core/settings.ts';
import { readNudges } from './nudges.ts';

/** What deciding needs to know, with the nudges read now. */
export async function readState(settings: Settings, now: Temporal.Instant, zone: string): Promise<State> {
  const { cadence, cadenceSince, seed } = settings;
  return { cadence, cadenceSince, seed, nudges: await readNudges(now, zone) };
}
