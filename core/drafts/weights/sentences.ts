import type { DraftLine } from '../draft-line.ts';

/** A sentence of a draft, by its first and last word. */
export interface Sentence {
  first: number;
  last: number;
}

/** The sentences of a draft, each with the mark that ends it; a row of marks alone is none. */
export function sentencesIn({ plain }: Pick<DraftLine, 'plain'>): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (const [last, word] of plain.entries()) {
    if (!/^[.!?]$/.test(word) && last < plain.length - 1) continue;
    if (plain.slice(first, last + 1).some((one) => /[\p{L}\p{N}]/u.test(one))) sentences.push({ first, last });
    first = last + 1;
  }
  return sentences;
}
