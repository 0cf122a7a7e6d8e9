import { lookBackDays } from '../../core/nudges/delivery-state.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { nudgeKind, unreadableNudge } from '../../core/nudges/stored-nudge.ts';
import { type Range, readRange } from './records.ts';

/** How far ahead something can be planned: "tomorrow" may be the day after, seen from another zone. */
const aheadDays = 3;

/** The nudges that deciding needs: the last two weeks and what is planned. */
export async function readNudges(now: Temporal.Instant, zone: string): Promise<Nudge[]> {
  const { records, broken, newer } = await readRange('nudges', nudgeKind, nudgesAround(now, zone), unreadableNudge);
  return [...records, ...[...broken, ...newer].flatMap((key) => unreadableNudge(key) ?? [])];
}

/** Where the nudges of the last two weeks and those that are planned are kept. */
export function nudgesAround(now: Temporal.Instant, zone: string): Range {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return {
    from: today.subtract({ days: lookBackDays }).toString(),
    to: today.add({ days: aheadDays }).toString(),
  };
}
