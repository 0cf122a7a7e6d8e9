import type { DraftPatterns } from './draft-rules.ts';
import type { DraftLine } from './draft-words.ts';
import type { Pattern } from './pattern.ts';

export interface Found<Kind extends string> {
  kind: Kind;
  first: number;
  last: number;
}

interface Look<Kind extends string> {
  kind: Kind;
  pattern: RegExp;
  exceptions: readonly RegExp[];
}

/** Patterns by the words that they can begin with, so that at each word of a draft only a few are tried. */
export interface ReadyPatterns<Kind extends string> {
  byWord: ReadonlyMap<string, readonly Look<Kind>[]>;
  anywhere: readonly Look<Kind>[];
}

/** Words before and behind what was found in which an exception is looked for. */
const around = 12;
/** Words that what was found is drawn out by, to the end of its clause. */
const longestTail = 12;
const clauseEnds = /^[.,!?;:]$|^\p{Extended_Pictographic}|^(?:but|because|although|though|however|anyway|xx?|please)$/u;
const newClause = /^(?:i|you|we|he|she|they|it|can|could|would|please|let|then)$/;

export function readyPatterns<Kind extends string>(
  list: readonly (DraftPatterns & { kind: Kind })[],
  make: (pattern: string) => Pattern,
): ReadyPatterns<Kind> {
  const byWord = new Map<string, Look<Kind>[]>();
  const anywhere: Look<Kind>[] = [];
  for (const { kind, patterns, exceptions = [] } of list) {
    const against = exceptions.map((one) => new RegExp(make(one).source, 'gu'));
    for (const written of patterns) {
      const { source, first } = make(written);
      const look = { kind, pattern: new RegExp(source, 'yu'), exceptions: against };
      if (first === null) anywhere.push(look);
      for (const word of first ?? []) byWord.set(word, [...(byWord.get(word) ?? []), look]);
    }
  }
  return { byWord, anywhere };
}

export function findIn<Kind extends string>(line: DraftLine, { byWord, anywhere }: ReadyPatterns<Kind>): Found<Kind>[] {
  const found: Found<Kind>[] = [];
  for (const [first, place] of line.at.entries()) {
    const word = line.line.slice(place + 1, line.at[first + 1] ?? line.line.length - 1);
    for (const looks of [byWord.get(word) ?? [], anywhere]) {
      for (const { kind, pattern, exceptions } of looks) {
        pattern.lastIndex = place;
        if (!pattern.test(line.line)) continue;
        const last = clauseEnd(line, wordAt(line, pattern.lastIndex - 1));
        if (!takenBack(line, first, last, exceptions)) found.push({ kind, first, last });
      }
    }
  }
  return found;
}

function wordAt({ at }: DraftLine, place: number): number {
  let [low, high] = [0, at.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((at[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clauseEnd({ words }: DraftLine, from: number): number {
  let last = from;
  if (/^[.,;:]$/.test(words[last]?.plain ?? '')) return last - 1;
  while (last - from < longestTail) {
    const next = words[last + 1]?.plain ?? '.';
    if (clauseEnds.test(next) || ((next === 'and' || next === 'so') && newClause.test(words[last + 2]?.plain ?? '')))
      break;
    last++;
  }
  return last;
}

function takenBack(
  { line, at, words }: DraftLine,
  first: number,
  last: number,
  exceptions: readonly RegExp[],
): boolean {
  const place = (word: number) => at[Math.min(Math.max(word, 0), words.length)] ?? line.length - 1;
  const [from, to] = [place(first), place(last + 1)];
  const start = place(first - around);
  const near = line.slice(start, place(last + 1 + around) + 1);
  return exceptions.some((exception) => {
    for (const match of near.matchAll(exception)) {
      const begins = start + match.index;
      if (begins < to && begins + match[0].length > from) return true;
    }
    return false;
  });
}
