import type { DraftLine } from '../draft-line.ts';
import type { DraftKind } from '../draft-rules.ts';
import { groupNumber, type ReadyWeights } from './draft-weights.ts';
import { type Grouped, groupedSentences } from './grouped-sentences.ts';
import type { Sentence } from './sentences.ts';
import type { ClassesOfWord } from './word-groups.ts';

export interface Weighed extends Sentence {
  /** How likely this is of each kind that has weights, from 0 to 1, as among the messages that it was learnt from. */
  likely: ReadonlyMap<DraftKind, number>;
}

export interface WeighedSentence extends Weighed {
  clauses: () => Weighed[];
}

/** Weighs each sentence of a draft by its words, and each of its clauses where one asks. */
export function weighSentences(
  line: Pick<DraftLine, 'plain'>,
  weights: ReadyWeights,
  classes: ClassesOfWord,
): WeighedSentence[] {
  return groupedSentences(line, classes).map(({ clauses, ...sentence }) => {
    let known: Weighed[] | null = null;
    const weighedClauses = () => {
      known ??= clauses().map((clause) => weighed(clause, weights));
      return known;
    };
    return { ...weighed(sentence, weights), clauses: weighedClauses };
  });
}

/**
 * A logistic regression for each kind. A long sentence has more groups, so their sum is divided by the root of their number.
 */
function weighed({ groups, first, last }: Grouped, { kinds, ofGroup }: ReadyWeights): Weighed {
  const sums = kinds.map(() => 0);
  for (const group of groups) {
    const known = ofGroup.get(groupNumber(group));
    if (known) for (const { at, weight } of known) sums[at] = (sums[at] ?? 0) + weight;
  }
  const root = Math.sqrt(groups.size);
  const likely = new Map(kinds.map(({ kind, bias }, at) => [kind, 1 / (1 + Math.exp(-bias - (sums[at] ?? 0) / root))]));
  return { first, last, likely };
}
