import { type DraftLine, draftLine } from './draft-line.ts';
import { findIn } from './patterns/find-patterns.ts';
import type { ReadyDraftRules } from './ready-draft-rules.ts';

interface WordSpan {
  first: number;
  last: number;
}

const leastCapitals = 3;
const leastMarks = 3;

/** Words in capitals one after another, and rows of marks behind a question or a demand. Joy may be loud, and so may a sign. */
export function shoutsIn(text: string, line: DraftLine, ready: ReadyDraftRules): WordSpan[] {
  const { words } = line;
  const listOf = (name: string) => new Set(ready.rules.words[name]?.split(', '));
  const [acronyms, reading] = [listOf('acronyms'), listOf('written')];
  const written = words.map(({ start, end, quoted }) => (quoted ? '' : text.slice(start, end)));
  const isMark = (index: number) => /^[!?]/.test(words[index]?.plain ?? '');
  const length = (index: number) => (words[index]?.end ?? 0) - (words[index]?.start ?? 0);
  const found: WordSpan[] = [];

  for (let first = 0; first < words.length; first++) {
    if (!isLoud(written[first] ?? '')) continue;
    let last = first;
    while (
      isLoud(written[last + 1] ?? '') ||
      (/^[,!?]$/.test(words[last + 1]?.plain ?? '') && isLoud(written[last + 2] ?? ''))
    )
      last++;
    const loud = new Set(
      written
        .slice(first, last + 1)
        .map((word, index) => ({ word, start: words[first + index]?.start }))
        .filter(({ word }) => /\p{Lu}{2}/u.test(word) && !acronyms.has(word.toLowerCase()))
        .map(({ start }) => start),
    );
    const spoken = words.slice(first, last + 1);
    const pressed = findIn(draftLine(spoken), ready.pressing).length > 0;
    const marked = isMark(last + 1) && length(last + 1) > 1;
    const isRead = reading.has(words[first - 1]?.plain ?? '');
    if (
      !isRead &&
      loud.size >= (pressed && (marked || loud.size > 1) ? 2 : leastCapitals) &&
      !isGlad(line, first, last, ready)
    ) {
      if (pressed || loud.size > leastCapitals) found.push({ first, last: isMark(last + 1) ? last + 1 : last });
    }
    first = last;
  }

  for (const [index] of words.entries()) {
    if (!isMark(index) || length(index) < leastMarks) continue;
    const first = sentenceStart(line, index);
    const pressed = findIn(draftLine(words.slice(first, index)), ready.pressing).length > 0;
    if (first < index && pressed && !isGlad(line, first, index, ready)) found.push({ first, last: index });
  }
  return found;
}

function isLoud(word: string): boolean {
  return /\p{Lu}|\p{N}/u.test(word) && !/\p{Ll}/u.test(word);
}

function sentenceStart({ words }: DraftLine, index: number): number {
  let first = index;
  while (first > 0 && index - first < 14 && !/^[.!?,;]$/.test(words[first - 1]?.plain ?? '.')) first--;
  return first;
}

function isGlad({ words }: DraftLine, first: number, last: number, { joy }: ReadyDraftRules): boolean {
  return findIn(draftLine(words.slice(Math.max(first - 4, 0), last + 9)), joy).length > 0;
}
