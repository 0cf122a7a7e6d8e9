import type { DraftLine } from '../draft-line.ts';
import type { DraftPatterns } from '../draft-rules.ts';
import type { Part } from './pattern-parts.ts';
import { type ByWord, byWord, pushTo } from './patterns-by-word.ts';
import { exceptionsIn } from './taken-back.ts';

export interface Found<Kind extends string> {
  kind: Kind;
  first: number;
  last: number;
}

interface NumberedNeed {
  list: number;
  within: number;
}

interface Look<Kind extends string> extends Pick<Part, 'step' | 'first' | 'second'> {
  kind: Kind;
  /** The shortest list first, of which a word is seldom near. */
  needs: readonly NumberedNeed[];
  exceptions: ByWord<Part>;
}

export interface ReadyPatterns<Kind extends string> {
  looks: ByWord<Look<Kind>>;
  /** The numbers of the lists that a word stands in. */
  listsOf: ReadonlyMap<string, readonly number[]>;
  lists: number;
}

/** Words that what was found is drawn out by, to the end of its clause. */
const longestTail = 12;
const clauseEnds = /^[.,!?;:]$|^\p{Extended_Pictographic}|^(?:but|because|although|though|however|anyway|xx?|please)$/u;
const newClause = /^(?:i|you|we|he|she|they|it|can|could|would|please|let|then)$/;

export function readyPatterns<Kind extends string>(
  list: readonly (DraftPatterns & { kind: Kind })[],
  make: (pattern: string) => Part,
): ReadyPatterns<Kind> {
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

  const looks = list.flatMap(({ kind, patterns, exceptions: against = [] }) => {
    const exceptions = byWord(against.map(make));
    return patterns.map((pattern) => {
      const { step, first, second, short, needs } = make(pattern);
      return {
        kind,
        step,
        first,
        second: short ? null : second,
        needs: needs
          .filter(({ within }) => within > 1)
          .toSorted((a, b) => a.words.size - b.words.size)
          .map(({ words, within }) => ({ list: numberOf(words), within })),
        exceptions,
      };
    });
  });
  return { looks: byWord(looks), listsOf, lists: numbers.size };
}

/** From the last word to the first, so that it is known of every list how near behind a word one of its words comes. */
export function findIn<Kind extends string>(line: DraftLine, ready: ReadyPatterns<Kind>): Found<Kind>[] {
  const isTakenBack = exceptionsIn(line);
  const nearest = new Float64Array(ready.lists).fill(Number.MAX_SAFE_INTEGER);
  const isKnown = new Set<string>();
  const found: Found<Kind>[] = [];
  for (let first = line.plain.length - 1; first >= 0; first--) {
    const word = line.plain[first] ?? '';
    for (const list of ready.listsOf.get(word) ?? []) nearest[list] = first;
    const next = line.plain[first + 1] ?? '';
    const startsClause = first === 0 || line.isMark[first - 1] === true;
    for (const looks of [ready.looks.of.get(word) ?? [], startsClause ? ready.looks.anyhow : []]) {
      for (const look of looks) {
        if (!areNear(look.needs, nearest, first) || look.second?.has(next) === false) continue;
        const end = look.step(line, [first])[0];
        if (end === undefined) continue;
        const last = clauseEnd(line, end - 1);
        const name = `${look.kind} ${first} ${last}`;
        if (isKnown.has(name) || isTakenBack(first, last, look.exceptions)) continue;
        isKnown.add(name);
        found.push({ kind: look.kind, first, last });
      }
    }
  }
  return found;
}

function areNear(needs: readonly NumberedNeed[], nearest: Float64Array, first: number): boolean {
  for (const { list, within } of needs) if ((nearest[list] ?? 0) >= first + within) return false;
  return true;
}

function clauseEnd({ words }: DraftLine, from: number): number {
  let last = from;
  const end = words[last]?.plain ?? '';
  if (/^[.,;:]$/.test(end)) return last - 1;
  if (/^[!?]$/.test(end)) return last;
  while (last - from < longestTail) {
    const next = words[last + 1]?.plain ?? '.';
    if (clauseEnds.test(next) || ((next === 'and' || next === 'so') && newClause.test(words[last + 2]?.plain ?? '')))
      break;
    last++;
  }
  return last;
}
