import type { Slot } from '../cadence/cadence.ts';
import { isBefore } from '../time/moments.ts';
import type { Rule } from './delivery-state.ts';
import { easedSlots } from './eased-slots.ts';

export function hiddenSlots(rule: Rule, from: Temporal.PlainDate, to: Temporal.PlainDate, zone: string): Slot[] {
  const { pausedUntil } = rule.cadence;
  if (!pausedUntil || !isBefore(from.toZonedDateTime(zone).toInstant(), pausedUntil)) return [];
  const awake = { ...rule, cadence: { ...rule.cadence, pausedUntil: null } };
  return easedSlots(awake, from, to, zone).filter(({ at }) => isBefore(at, pausedUntil));
}
