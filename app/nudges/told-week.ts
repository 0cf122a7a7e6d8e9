import { alreadyTold } from '../../core/nudges/unanswered.ts';
import { readNudges } from '../../platform/storage/nudges/nudge-store.ts';

/** The last day of the week that a nudge last invited to look back on; `null` where none did, or that cannot be read. */
export async function toldWeek(now: Temporal.Instant, zone: string): Promise<Temporal.PlainDate | null> {
  const nudges = await readNudges(now, zone).catch(() => []);
  return alreadyTold(nudges).findLast(({ lookBack }) => lookBack !== null)?.lookBack ?? null;
}
