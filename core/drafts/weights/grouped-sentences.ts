import type { DraftLine } from '../draft-line.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { type ClassesOfWord, cutWord, wordGroups } from './word-groups.ts';

export interface GroupedSentence extends Sentence {
  groups: ReadonlySet<string>;
}

/** The sentences of a draft with what each is weighed by: one way, for whoever learns and whoever weighs. */
export function groupedSentences(line: Pick<DraftLine, 'plain'>, classes: ClassesOfWord): GroupedSentence[] {
  const sentences = sentencesIn(line);
  const all = line.plain.map(cutWord);
  const words = sentences.map(({ first, last }) => all.slice(first, last + 1));
  return sentences.map((sentence, at) => ({
    ...sentence,
    groups: wordGroups(words[at] ?? [], words[at - 1] ?? [], words[at + 1] ?? [], classes),
  }));
}
