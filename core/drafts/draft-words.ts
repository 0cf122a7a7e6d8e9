import { seenOf } from '../text/unseen-signs.ts';
import type { DraftRules, Respelling } from './draft-rules.ts';
import { quotedSpans } from './quoted-spans.ts';

/** A word or mark of a draft in its plain form, and where it stands in the text. */
export interface DraftWord {
  plain: string;
  start: number;
  end: number;
  /** Whether someone else's words are quoted here, or a song or film is named. */
  quoted: boolean;
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/^(won't)$/, 'will not'],
  [/^(can't)$/, 'can not'],
  [/^(\w+)n't$/, '$1 not'],
  [/^(\w+)'re$/, '$1 are'],
  [/^(\w+)'ll$/, '$1 will'],
  [/^(\w+)'ve$/, '$1 have'],
  [/^(\w+)'d$/, '$1 would'],
  [/^(\w+)'m$/, '$1 am'],
  [/^(let)'s$/, '$1 us'],
  [/^(he|she|it|that|what|who|where|how|there|here|everything|nothing|everyone|nobody)'s$/, '$1 is'],
];

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

export function draftWords(text: string, rules: DraftRules): DraftWord[] {
  const { seen, places } = seenOf(text);
  // All of one length, so that places stay what they are. Some spaces would count as a part of words.
  const even = seen
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[‘’‛ʼ`´′＇]/g, "'")
    .replace(/[“”„‟«»＂]/g, '"');
  const spans = quotedSpans(even);
  const words: DraftWord[] = [];
  let span = 0;
  const add = (plain: string, start: number, end: number) => {
    while ((spans[span]?.end ?? even.length) <= start) span++;
    const quoted = start >= (spans[span]?.start ?? even.length);
    words.push({ plain, start, end, quoted });
  };
  const known = new Map<string, WordPiece[]>();
  let lineStart = 0;
  for (const { segment, index, isWordLike } of segmenter.segment(even)) {
    if (isWordLike) {
      const pieces = known.get(segment) ?? plainPieces(segment, rules.spellings);
      known.set(segment, pieces);
      for (const { plain, start, end } of pieces) add(plain, index + start, index + end);
    } else if (segment.includes('\n')) {
      const wrapped = index - lineStart > 40 && /^\s*\p{Ll}/u.test(even.slice(index, index + 8));
      const last = words.at(-1);
      // An end that has its mark already needs no other, and is no row of marks.
      const isEnded = last && /^[.!?]$/.test(last.plain) && even.slice(last.end, index).trim() === '';
      if (!wrapped && last && !isEnded) mark('.', index, words, add);
      lineStart = index;
    } else {
      const plain = plainMark(segment, even, index);
      if (plain) mark(plain, index, words, add, segment.length);
    }
  }
  const placeOf = (index: number) => places[index] ?? text.length;
  const placed = words.map((word) => ({ ...word, start: placeOf(word.start), end: placeOf(word.end - 1) + 1 }));
  return respelt(placed, rules.respellings, rules.words);
}

interface WordPiece {
  plain: string;
  start: number;
  end: number;
}

/** What is written as one word can be several: "we've", "no.but". */
function plainPieces(written: string, spellings: DraftRules['spellings']): WordPiece[] {
  return [...written.matchAll(/[^.:_]+|[.:]+/g)].flatMap(({ 0: part, index }) => {
    const plain = /^[.:]/.test(part) ? '.' : plainWord(part, spellings);
    return plain.split(' ').map((one) => ({ plain: one, start: index, end: index + part.length }));
  });
}

/** A mark right behind one of its kind is the same mark, longer. */
function mark(
  plain: string,
  start: number,
  words: DraftWord[],
  add: (plain: string, start: number, end: number) => void,
  length = 1,
): void {
  const last = words.at(-1);
  const ends = /[.!?]/;
  if (last && last.end === start && (last.plain === plain || (ends.test(plain) && ends.test(last.plain)))) {
    // Dots in a row trail off and end nothing.
    const trails = plain === '.' && last.plain === '.';
    words[words.length - 1] = {
      ...last,
      plain: trails ? ',' : plain === '.' ? last.plain : plain,
      end: start + length,
    };
  } else if (!(last && last.end === start && last.plain === ',' && plain === '.')) {
    add(plain, start, start + length);
  }
}

function plainWord(written: string, spellings: Readonly<Record<string, string>>): string {
  const word = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replaceAll(' ', '');
  if (word.includes("'")) {
    for (const [ending, full] of endings) {
      if (ending.test(word)) return word.replace(ending, full);
    }
  }
  const bare = word.replaceAll("'", '');
  return (Object.hasOwn(spellings, bare) ? spellings[bare] : bare) || '_';
}

function plainMark(segment: string, text: string, index: number): string | null {
  if (/^[.!?,;:]$/.test(segment)) return segment;
  if (segment === '…') return ',';
  if (segment === '？') return '?';
  if (segment === '&') return 'and';
  if (/^[-–—]$/.test(segment)) return /[\s-]/.test(text[index - 1] ?? ' ') || segment === '—' ? ',' : null;
  if (/^[()\n]$/.test(segment)) return ',';
  return /\p{Extended_Pictographic}/u.test(segment) ? segment.replace(/[\u{fe0f}\u{1f3fb}-\u{1f3ff}]/gu, '') : null;
}

function respelt(
  words: DraftWord[],
  respellings: readonly Respelling[],
  classes: Readonly<Record<string, string>>,
): DraftWord[] {
  const listOf = (name: string) => new Set((classes[name] ?? '').split(', '));
  const known = new Map(
    respellings.map(({ word, as, before, notAfter }) => [
      word,
      { as, before: before ? listOf(before) : null, notAfter: notAfter ? listOf(notAfter) : null },
    ]),
  );
  return words.flatMap((word, index) => {
    const rule = known.get(word.plain);
    if (!rule || rule.notAfter?.has(words[index - 1]?.plain ?? '')) return [word];
    if (rule.before && !rule.before.has(words[index + 1]?.plain ?? '')) return [word];
    return rule.as.split(' ').map((plain) => ({ ...word, plain }));
  });
}
