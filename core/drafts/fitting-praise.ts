import type { DraftKind, GoodKind } from './draft-rules.ts';
import type { Found } from './patterns/find-patterns.ts';
import type { Sentence } from './weights/sentences.ts';

/** What is no praise in a message in which something of these kinds was found. */
const unfit: Partial<Record<GoodKind, readonly DraftKind[]>> = {
  question: ['checking', 'ultimatum'],
  clear_request: ['checking', 'ultimatum'],
  own_part: ['undone_apology'],
  validates: ['dismissing'],
};

/** The kinds of praise that no finding contradicts: none stands in their sentence or in one beside it. */
export function fittingPraise(
  good: readonly Found<GoodKind>[],
  found: readonly Found<DraftKind>[],
  sentences: readonly Sentence[],
): ReadonlySet<GoodKind> {
  const sentencesOf = ({ first, last }: Found<string>) =>
    sentences.flatMap((sentence, at) => (first <= sentence.last && sentence.first <= last ? [at] : []));
  const marked = new Set(found.flatMap(sentencesOf));
  const isFit = (one: Found<GoodKind>) =>
    !found.some(({ kind }) => unfit[one.kind]?.includes(kind)) &&
    sentencesOf(one).every((at) => ![at - 1, at, at + 1].some((near) => marked.has(near)));
  return new Set(good.filter(isFit).map(({ kind }) => kind));
}
