import type { DraftLine } from '../draft-line.ts';
import type { DraftKind } from '../draft-rules.ts';
import type { Found } from '../patterns/find-patterns.ts';
import type { Weighed, WeighedSentence } from './weigh-sentences.ts';

/** How likely a sentence is of a kind where that alone makes a finding, and where a pattern that fits it is no finding. */
interface Limits {
  likely: number;
  unlikely: number;
}

const usual: Limits = { likely: 0.75, unlikely: 0.12 };
/** To overlook a danger is worse than to show Help once too often. */
const ofDanger: Limits = { likely: 0.25, unlikely: 0.02 };

/**
 * What may stand in a clause beside what is said of oneself: "I was hurt, and you never listen". A clause is shorter than what
 * was learnt from, and has to be surer. For other kinds this found no more that is right than wrong.
 */
const inClause = { kind: 'absolute', unlikely: 0.25 };

/**
 * What patterns found, without what stands in a sentence that is hardly ever of its kind; and the sentences, but for the mark
 * that ends them, that are likely of a kind that no pattern found in them.
 */
export function withLikely(
  found: readonly Found<DraftKind>[],
  sentences: readonly WeighedSentence[],
  { plain }: Pick<DraftLine, 'plain'>,
  kinds: readonly DraftKind[],
): Found<DraftKind>[] {
  const meets = (one: Found<DraftKind>, { first, last }: Weighed) => one.first <= last && first <= one.last;
  const isIn = (one: Found<DraftKind>, piece: Weighed, least: number) =>
    meets(one, piece) && (piece.likely.get(one.kind) ?? 1) >= least;
  const kept = found.filter((one) =>
    sentences
      .filter((sentence) => meets(one, sentence))
      .some(
        (sentence) =>
          isIn(one, sentence, limitsOf(one.kind).unlikely) ||
          (one.kind === inClause.kind && sentence.clauses().some((clause) => isIn(one, clause, inClause.unlikely))),
      ),
  );
  const spoken = sentences.map((sentence) => ({ ...sentence, ...withoutEnd(sentence, plain) }));
  // One word says too little of its own to be told apart from a heading or a name.
  const added = spoken
    .filter(({ first, last }) => first < last)
    .flatMap((sentence) =>
      kinds
        .filter((kind) => (sentence.likely.get(kind) ?? 0) > limitsOf(kind).likely)
        .filter((kind) => !kept.some((one) => one.kind === kind && meets(one, sentence)))
        .map((kind) => ({ kind, first: sentence.first, last: sentence.last })),
    );
  return [...kept, ...added];
}

const limitsOf = (kind: DraftKind) => (kind === 'danger' ? ofDanger : usual);

function withoutEnd({ first, last }: WeighedSentence, plain: readonly string[]): { first: number; last: number } {
  return { first, last: /^[.!?]$/.test(plain[last] ?? '') ? last - 1 : last };
}
