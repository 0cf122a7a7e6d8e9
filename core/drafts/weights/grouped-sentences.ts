import type { DraftLine } from '../draft-line.ts';
import { clausesIn } from './clauses.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { type ClassesOfWord, type CutWord, cutWord, wordGroups } from './word-groups.ts';

export interface Grouped extends Sentence {
  groups: ReadonlySet<string>;
}

export interface GroupedSentence extends Grouped {
  /** Its clauses, each with what it is weighed by as if it were a sentence; asked for where one hangs on it. */
  clauses: () => Grouped[];
}

/** The sentences of a draft with what each is weighed by: one way, for whoever learns and whoever weighs. */
export function groupedSentences(line: Pick<DraftLine, 'plain'>, classes: ClassesOfWord): GroupedSentence[] {
  const sentences = sentencesIn(line);
  const all = line.plain.map(cutWord);
  const words = wordsOf(all, sentences);
  return sentences.map((sentence, at) => ({
    ...sentence,
    groups: wordGroups(words[at] ?? [], words[at - 1] ?? [], words[at + 1] ?? [], classes),
    clauses: () => {
      const clauses = clausesIn(line, sentence);
      const beside = [words[at - 1] ?? [], ...wordsOf(all, clauses), words[at + 1] ?? []];
      return clauses.map((clause, index) => {
        const [before = [], own = [], after = []] = beside.slice(index);
        return { ...clause, groups: wordGroups(own, before, after, classes) };
      });
    },
  }));
}

const wordsOf = (all: readonly CutWord[], pieces: readonly Sentence[]) =>
  pieces.map(({ first, last }) => all.slice(first, last + 1));
