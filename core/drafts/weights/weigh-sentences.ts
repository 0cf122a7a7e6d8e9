import type { DraftLine } from '../draft-line.ts';
import type { DraftKind } from '../draft-rules.ts';
import { groupNumber, type ReadyWeights } from './draft-weights.ts';
import { groupedSentences } from './grouped-sentences.ts';
import type { Sentence } from './sentences.ts';
import type { ClassesOfWord } from './word-groups.ts';

export interface WeighedSentence extends Sentence {
  /** How likely the sentence is of each kind that has weights, from 0 to 1, as among the messages that it was learnt from. */
  likely: ReadonlyMap<DraftKind, number>;
}

/**
 * Weighs each sentence of a draft by its words: a logistic regression for each kind. A long sentence has more groups, so
 * their sum is divided by the root of their number.
 */
export function weighSentences(
  line: Pick<DraftLine, 'plain'>,
  { kinds, ofGroup }: ReadyWeights,
  classes: ClassesOfWord,
): WeighedSentence[] {
  return groupedSentences(line, classes).map(({ groups, ...sentence }) => {
    const sums = kinds.map(() => 0);
    for (const group of groups) {
      const known = ofGroup.get(groupNumber(group));
      if (known) for (const { at, weight } of known) sums[at] = (sums[at] ?? 0) + weight;
    }
    const root = Math.sqrt(groups.size);
    const likely = new Map(
      kinds.map(({ kind, bias }, at) => [kind, 1 / (1 + Math.exp(-bias - (sums[at] ?? 0) / root))]),
    );
    return { ...sentence, likely };
  });
}
