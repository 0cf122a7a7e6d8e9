import support from 'virtual:tend/support';
import type { Support } from '../../core/strategies/evidence.ts';

/** What is shown of these findings; one that Tend no longer has is left out. */
export function supportOf(evidence: readonly string[]): Support[] {
  return evidence.flatMap((id) => support[id] ?? []);
}
