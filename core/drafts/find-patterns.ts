import type { DraftLine } from './draft-line.ts';
import type { DraftPatterns } from './draft-rules.ts';
import type { Part } from './pattern-parts.ts';
import { type ByWord, byWord, pushTo, type Wanted } from './patterns-by-word.ts';
import { exceptionsIn } from './taken-back.ts';

export interface Found<Kind extends string> {
  kind: Kind;
  first: number;
  last: number;
}

interface Look<Kind extends string> extends Wanted {
  kind: Kind;
  exceptions: ByWord<Wanted>;
}

export interface ReadyPatterns<Kind extends string> {
  looks: ByWord<Look<Kind>>;
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

  function wanted(written: string): Wanted {
    const { step, first, second, short, needs } = make(written);
    return { step, first, second: short ? null : second, needs: needs.map(numberOf) };
  }

  const looks = list.flatMap(({ kind, patterns, exceptions: against = [] }) => {
    const exceptions = byWord(against.map(wanted));
    return patterns.map((pattern) => ({ ...wanted(pattern), kind, exceptions }));
  });
  return { looks: byWord(looks), listsOf, lists: numbers.size };
}

export function findIn<Kind extends string>(line: DraftLine, ready: ReadyPatterns<Kind>): Found<Kind>[] {
  const present = new Uint8Array(ready.lists);
  const words = new Set(line.plain);
  for (const word of words) for (const number of ready.listsOf.get(word) ?? []) present[number] = 1;
  const mayBe = ({ needs }: Wanted) => needs.every((number) => present[number] === 1);

  const looksOf = new Map([...words].map((word) => [word, (ready.looks.of.get(word) ?? []).filter(mayBe)]));
  const anyhow = ready.looks.anyhow.filter(mayBe);
  const isTakenBack = exceptionsIn(line, mayBe);
  const isKnown = new Set<string>();
  const found: Found<Kind>[] = [];
  for (const [first, word] of line.plain.entries()) {
    const next = line.plain[first + 1] ?? '';
    const startsClause = first === 0 || line.isMark[first - 1] === true;
    for (const looks of [looksOf.get(word) ?? [], startsClause ? anyhow : []]) {
      for (const { kind, second, step, exceptions } of looks) {
        if (second && !second.has(next)) continue;
        const end = step(line, [first])[0];
        if (end === undefined) continue;
        const last = clauseEnd(line, end - 1);
        const name = `${kind} ${first} ${last}`;
        if (isKnown.has(name) || isTakenBack(first, last, exceptions)) continue;
        isKnown.add(name);
        found.push({ kind, first, last });
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
