import { isOwn, packPrefix, type StrategySummary } from '../strategies/strategy.ts';

type Gated = Pick<StrategySummary, 'id' | 'gate' | 'where' | 'skill'>;

/** What leads someone who may be unsafe into conflict, repair, disclosure or forgiving (findings E36 and E46). */
const notWhenUnsafe = [
  'repair',
  'soft_start',
  'pause_return',
  'two_way',
  'small_share',
  'invite_other',
  'own_pace',
  // Of a pack's idea of which the skill could not be read.
  packPrefix,
] as const satisfies readonly string[];

/** For so many days at least, after "No" or "Not sure", only what is open and done alone is offered. */
export const gentleDays = 90;

/**
 * The first second of a month: what is stored tells of no day on which something was answered. Which `nanoseconds` of it is
 * left to chance, so that no two answers end at the same moment, and what takes one back knows it from any other.
 */
export function gentleEnd(now: Temporal.Instant, nanoseconds: number): Temporal.Instant {
  const last = now.toZonedDateTimeISO('UTC').add({ days: gentleDays }).toPlainDate();
  return last.with({ day: 1 }).add({ months: 1 }).toZonedDateTime('UTC').toInstant().add({ nanoseconds });
}

/** Whether a person may be offered a strategy at all. `gentle` is on after "No" or "Not sure" to a gate's question. */
export function mayBeOffered({ gate, where, skill }: Gated, gentle: boolean): boolean {
  if (!gentle) return true;
  return gate === 'open' && where.every((place) => place === 'alone') && !notWhenUnsafe.some((one) => one === skill);
}

/** The most delicate, and while gentle what the person wrote: nobody has read it with someone unsafe in mind. */
export function mayComeUp(strategy: Gated, gentle: boolean): boolean {
  if (strategy.gate === 'safe_plus' || (gentle && isOwn(strategy.id))) return false;
  return mayBeOffered(strategy, gentle);
}
