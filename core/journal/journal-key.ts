import * as v from 'valibot';
import { dateSchema } from '../time/stored-time.ts';

/** What a thing of the journal is found by: random, so that two machines or an import never mean two things by one. */
export type JournalId = string;

export const journalIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

/** `2026-11-22/3f9c2a81b6d40e57`: the day on which it began comes first, so that a range of days can be read alone. */
export const datedIdSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d\/[0-9a-f]{16}$/),
  v.check((id) => v.is(dateSchema, id.slice(0, 10))),
);

export function datedId(date: Temporal.PlainDate, random: JournalId): JournalId {
  return `${date}/${random}`;
}

/**
 * Under which what was removed comes back: what was removed stays removed wherever a copy of it comes from, so it is another
 * one, and the same one whichever window is asked to bring it back. One step of a generator that passes through all of
 * them (Knuth's MMIX), so that no two have the same.
 */
export function idAfter(id: JournalId): JournalId {
  const next = BigInt.asUintN(64, BigInt(`0x${id.slice(-16)}`) * 6364136223846793005n + 1442695040888963407n);
  return `${id.slice(0, -16)}${next.toString(16).padStart(16, '0')}`;
}

/** Removing one thing more often than that and bringing it back each time is no mistake any more. */
const mostTimesBack = 9;

/** Whether both are ids of one thing, which was removed and brought back in between, or was not. */
export function isSameThing(id: JournalId, since: JournalId, timesBack = mostTimesBack): boolean {
  if (id === since) return true;
  return timesBack > 0 && v.is(journalIdSchema, id) && isSameThing(idAfter(id), since, timesBack - 1);
}
