import type { Answer, Fate, Nudge } from '../../nudges/nudge.ts';

/** A slot in which something came is taken for good, so that no merging brings it a second time. */
const cameFirst: Partial<Record<Fate, number>> = { shown: 2, claimed: 1 };

const strongest: readonly (Answer | null)[] = ['tried', 'later', 'opened', 'dismissed', null];

/** One nudge of two copies: that which came, else that of which something was said last, with the strongest answer. */
export function mergeNudges(later: Nudge, earlier: Nudge): Nudge {
  const rank = ({ fate }: Nudge) => cameFirst[fate] ?? 0;
  const order = rank(earlier) - rank(later) || Temporal.Instant.compare(earlier.since, later.since);
  const first = order > 0 ? earlier : later;
  return { ...first, answer: strongest.find((one) => [later.answer, earlier.answer].includes(one)) ?? null };
}
