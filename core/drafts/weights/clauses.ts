import type { DraftLine } from '../draft-line.ts';
import type { Sentence } from './sentences.ts';

/** A piece with fewer words says too little of its own. */
const leastWords = 3;

const joining = new Set(
  'and, but, because, so, cos, cause, although, though, while, since, when, if, until, or, yet, plus, then'.split(', '),
);

/** The pieces of a sentence that a mark or a joining word parts; a sentence that nothing parts is its own one piece. */
export function clausesIn({ plain }: Pick<DraftLine, 'plain'>, { first, last }: Sentence): Sentence[] {
  const clauses: Sentence[] = [];
  let begun = first;
  for (let at = first + 1; at <= last; at++) {
    const word = plain[at] ?? '';
    const isMark = /^[,;:]$/.test(word);
    if (!isMark && !joining.has(word)) continue;
    const next = isMark ? at + 1 : at;
    if (countWords(plain, begun, next) < leastWords || countWords(plain, next, last + 1) < leastWords) continue;
    clauses.push({ first: begun, last: next - 1 });
    begun = next;
  }
  return [...clauses, { first: begun, last }];
}

const countWords = (plain: readonly string[], from: number, to: number) =>
  plain.slice(from, to).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
