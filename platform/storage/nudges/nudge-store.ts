import { lookBackDays } from '../../../core/nudges/delivery-state.ts';
import type { Nudge } from '../../../core/nudges/nudge.ts';
import { nudgeKind, unreadableNudge } from '../../../core/nudges/stored-nudge.ts';
import { transaction } from '../database.ts';
import { type Entry, entriesOf, type Range, readEntries } from '../records.ts';

/** How far ahead something can be planned: "tomorrow" may be the day after, seen from another zone. */
const aheadDays = 3;

/** The nudges that deciding needs: the last two weeks and what is planned. */
export async function readNudges(now: Temporal.Instant, zone: string): Promise<Nudge[]> {
  const tx = await transaction(['nudges'], 'readonly');
  return readNudgeEntries(await entriesOf(tx, 'nudges', nudgesAround(now, zone)));
}

export async function readNudgeEntries(entries: readonly Entry[]): Promise<Nudge[]> {
  const { records, newer } = await readEntries('nudges', nudgeKind, entries, unreadableNudge);
  return [...records, ...newer.flatMap((key) => unreadableNudge(key) ?? [])];
}

export function nudgesAround(now: Temporal.Instant, zone: string): Range {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return {
    from: today.subtract({ days: lookBackDays }).toString(),
    to: today.add({ days: aheadDays }).toString(),
  };
}
