import type { Day, Drafts } from '../../core/day/day.ts';
import { drafted } from '../../core/day/transitions.ts';
import { assertStorable } from '../../core/text/text-limits.ts';
import { changeTyped, typedDays } from '../../platform/storage/day-store.ts';
import { leaveTyped } from '../../platform/storage/last-typed.ts';

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

/** What is typed while its page closes, each after the other. It is kept as soon as the day is opened again. */
export function leaveDraft(day: Day, drafts: readonly Partial<Drafts>[]): void {
  leaveTyped(typedDays, day.date.toString(), [day, ...drafts.map((typed) => drafted(day, day, typed))]);
}
