import type { Day, Drafts } from '../../core/day/day.ts';
import { drafted } from '../../core/day/transitions.ts';
import { assertStorable } from '../../core/text/text-limits.ts';
import { changeTyped } from '../../platform/storage/day-store.ts';

/**
 * Keeps what is being typed just as it is. Rejects with `TooLong` only where no stored text may be so long, and with
 * `OtherStrategy` or `ChangedMeanwhile` where another page has something else by now.
 */
export async function keepDraft(day: Day, typed: Partial<Drafts>): Promise<void> {
  assertStorable('line', typed.draft?.line ?? '');
  assertStorable('when', typed.planDraft?.when ?? '');
  assertStorable('will', typed.planDraft?.will ?? '');
  await changeTyped(day.date, (stored) => drafted(day, stored, typed));
}
