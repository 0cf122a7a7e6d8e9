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

/** What turns round the sentence beside it, whatever that says by itself. */
const turning: readonly DraftKind[] = ['character', 'contempt', 'guilt', 'undone_apology', 'dismissing', 'shut_door'];

/** The kinds of praise that no finding contradicts: none stands in their sentence, and none that turns it beside it. */
export function fittingPraise(
  good: readonly Found<GoodKind>[],
  found: readonly Found<DraftKind>[],
  sentences: readonly Sentence[],
): ReadonlySet<GoodKind> {
  const sentencesOf = ({ first, last }: Found<string>) =>
    sentences.flatMap((sentence, at) => (first <= sentence.last && sentence.first <= last ? [at] : []));
  const marked = new Set(found.flatMap(sentencesOf));
  const turned = new Set(found.filter(({ kind }) => turning.includes(kind)).flatMap(sentencesOf));
  const isFit = (one: Found<GoodKind>) =>
    !found.some(({ kind }) => unfit[one.kind]?.includes(kind)) &&
    sentencesOf(one).every((at) => !marked.has(at) && !turned.has(at - 1) && !turned.has(at + 1));
  return new Set(good.filter(isFit).map(({ kind }) => kind));
}
