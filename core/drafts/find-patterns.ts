import type { DraftLine } from './draft-line.ts';
import type { DraftPatterns } from './draft-rules.ts';
import type { Part } from './pattern-parts.ts';

export interface Found<Kind extends string> {
  kind: Kind;
  first: number;
  last: number;
}

interface Look<Kind extends string> {
  kind: Kind;
  pattern: Wanted;
  exceptions: readonly Wanted[];
}

/** A pattern, and the numbers of the word lists that it cannot do without. */
interface Wanted extends Pick<Part, 'step' | 'first' | 'second'> {
  needs: readonly number[];
}

/** Patterns by the words that they begin with, and word lists by their words: at each word of a draft only a few are tried. */
export interface ReadyPatterns<Kind extends string> {
  byWord: ReadonlyMap<string, readonly Look<Kind>[]>;
  /** Those that begin with any word, but only where a clause does. */
  atClauses: readonly Look<Kind>[];
  listsOf: ReadonlyMap<string, readonly number[]>;
  lists: number;
}

/** Words before what was found from which on an exception may begin. */
const around = 12;
/** Words that what was found is drawn out by, to the end of its clause. */
const longestTail = 12;
const clauseEnds = /^[.,!?;:]$|^\p{Extended_Pictographic}|^(?:but|because|although|though|however|anyway|xx?|please)$/u;
const newClause = /^(?:i|you|we|he|she|they|it|can|could|would|please|let|then)$/;

export function readyPatterns<Kind extends string>(
  list: readonly (DraftPatterns & { kind: Kind })[],
  make: (pattern: string) => Part,
): ReadyPatterns<Kind> {
  const byWord = new Map<string, Look<Kind>[]>();
  const atClauses: Look<Kind>[] = [];
  const numbers = new Map<ReadonlySet<string>, number>();
  const listsOf = new Map<string, number[]>();

  function numberOf(words: ReadonlySet<string>): number {
    const known = numbers.get(words);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(words, number);
    for (const word of words) pushTo(listsOf, word, number);
    return number;
  }

  function wanted(written: string): Wanted {
    const { step, first, second, short, needs } = make(written);
    return { step, first, second: short ? null : second, needs: needs.map(numberOf) };
  }

  for (const { kind, patterns, exceptions = [] } of list) {
    const against = exceptions.map(wanted);
    for (const pattern of patterns.map(wanted)) {
      const look = { kind, pattern, exceptions: against };
      if (pattern.first === null) atClauses.push(look);
      for (const word of pattern.first ?? []) pushTo(byWord, word, look);
    }
  }
  return { byWord, atClauses, listsOf, lists: numbers.size };
}

export function findIn<Kind extends string>(line: DraftLine, ready: ReadyPatterns<Kind>): Found<Kind>[] {
  const present = new Uint8Array(ready.lists);
  for (const word of new Set(line.plain)) {
    for (const number of ready.listsOf.get(word) ?? []) present[number] = 1;
  }
  const mayBe = ({ needs }: Wanted) => needs.every((number) => present[number] === 1);
  const atClauses = ready.atClauses.filter(({ pattern }) => mayBe(pattern));
  const found: Found<Kind>[] = [];
  for (const [first, word] of line.plain.entries()) {
    const next = line.plain[first + 1] ?? '';
    const startsClause = first === 0 || line.isMark[first - 1] === true;
    for (const looks of [ready.byWord.get(word) ?? [], startsClause ? atClauses : []]) {
      for (const { kind, pattern, exceptions } of looks) {
        if ((pattern.second && !pattern.second.has(next)) || !mayBe(pattern)) continue;
        const end = pattern.step(line, [first])[0];
        if (end === undefined) continue;
        const last = clauseEnd(line, end - 1);
        const against = exceptions.filter(mayBe);
        if (!takenBack(line, first, last, against)) found.push({ kind, first, last });
      }
    }
  }
  return found;
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

/** Whether an exception stands somewhere on what was found. */
function takenBack(line: DraftLine, first: number, last: number, exceptions: readonly Wanted[]): boolean {
  for (let at = Math.max(first - around, 0); at <= last; at++) {
    const word = line.plain[at] ?? '';
    for (const { step, first: words } of exceptions) {
      if (words && !words.has(word)) continue;
      if ((step(line, [at]).at(-1) ?? 0) > first) return true;
    }
  }
  return false;
}

function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
