import { isOwn, type StrategySummary } from '../strategies/strategy.ts';

type Gated = Pick<StrategySummary, 'id' | 'gate' | 'where' | 'skill'>;

/**
 * What would send someone who may be unsafe into a conflict, a repair, a disclosure, a joint session or the question of
 * forgiving, even where it begins alone (findings E36 and E46).
 */
const notWhenUnsafe = [
  'repair',
  'soft_start',
  'pause_return',
  'two_way',
  'small_share',
  'invite_other',
  'own_pace',
] as const satisfies readonly string[];

/** For so many days after "No" or "Not sure" only what is open and done alone is offered. */
export const gentleDays = 90;

export function gentleEnd(now: Temporal.Instant): Temporal.Instant {
  return now.add({ hours: 24 * gentleDays });
}

/** Whether a person may be offered a strategy at all. `gentle` is on after "No" or "Not sure" to a gate's question. */
export function mayBeOffered({ gate, where, skill }: Gated, gentle: boolean): boolean {
  if (!gentle) return true;
  return gate === 'open' && where.every((place) => place === 'alone') && !notWhenUnsafe.some((one) => one === skill);
}

/**
 * Whether it may come up by itself. The most delicate ones come by the person's own choice only; so does, while gentle,
 * what they wrote, since nobody has read it with someone unsafe in mind.
 */
export function mayComeUp(strategy: Gated, gentle: boolean): boolean {
  if (strategy.gate === 'safe_plus' || (gentle && isOwn(strategy.id))) return false;
  return mayBeOffered(strategy, gentle);
}
