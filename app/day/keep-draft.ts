import type { Day, Drafts } from '../../core/day/day.ts';
import { drafted } from '../../core/day/transitions.ts';
import { assertStorable } from '../../core/text/text-limits.ts';
import { changeDay } from '../../platform/storage/day-store.ts';

/**
 * Keeps what is being typed just as it is, since a popup may be gone at any moment; `null` once it is kept or dropped.
 * Rejects with `TooLong` only where it is longer than any stored text may be.
 */
export async function keepDraft(day: Day, typed: Partial<Drafts>): Promise<void> {
  assertStorable('line', typed.draft?.line ?? '');
  assertStorable('when', typed.planDraft?.when ?? '');
  assertStorable('will', typed.planDraft?.will ?? '');
  await changeDay(day.date, (stored) => drafted(day, stored, typed));
}
