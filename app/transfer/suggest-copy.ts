import { suggestsCopy } from '../../core/transfer/copy-suggestion.ts';
import { readFirstUse } from '../../platform/storage/first-use.ts';
import { readCopyAnswered } from '../../platform/storage/transfer/copy-answered.ts';

/** Where it cannot be known, nothing is suggested. */
export async function readCopySuggestion(days: number, now: Temporal.Instant): Promise<boolean> {
  try {
    const [sign, answered] = await Promise.all([readFirstUse(), readCopyAnswered()]);
    return suggestsCopy({ began: sign === null ? null : Temporal.Instant.from(sign), answered, days }, now);
  } catch {
    return false;
  }
}
