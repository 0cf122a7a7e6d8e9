import type { DraftLine } from './draft-line.ts';
import { behindEach, both, nowhere, type Places } from './places.ts';

type Words = ReadonlySet<string> | null;

/** Words of which one has to stand in what is found, and within how many from its beginning. */
export interface Need {
  words: ReadonlySet<string>;
  within: number;
}

/** What is known of a piece of a pattern before any text is seen. */
interface Shape {
  /** The words that it can begin with; any at all where it is null. */
  first: Words;
  /** The words that can come second in it. */
  second: Words;
  /** Whether it can match one word alone, so that what comes second is in the next piece. */
  short: boolean;
  /** Whether it can match nothing, so that what follows it may come first. */
  empty: boolean;
  /** How many words and marks it can take at most. */
  longest: number;
  needs: readonly Need[];
}

/**
 * A piece of a pattern. Every step takes all the places that the pieces before it can have led to and gives all those that
 * this one leads to, so that no text, however it repeats itself, is gone through more often than there are pieces.
 */
export interface Part extends Shape {
  step(line: DraftLine, from: Places): Places;
  /** The one word that this is and nothing more. */
  word?: string;
}

const none: ReadonlySet<string> = new Set();
const pictograph = /^\p{Extended_Pictographic}/u;
const nothing: Shape = { first: none, second: none, short: false, empty: true, longest: 0, needs: [] };
const anything: Shape = { first: null, second: none, short: true, empty: false, longest: 1, needs: [] };

export function wordPart(word: string): Part {
  const first = new Set([word]);
  const step: Part['step'] = ({ plain }, from) => behindEach(from, (at) => plain[at] === word);
  return { ...anything, step, word, first, needs: [{ words: first, within: 1 }] };
}

/** A word of which only some letters are known: `*ed`. */
export function wildPart(written: string): Part {
  const [head = '', tail = ''] = written.split('*');
  const fits = (word: string | undefined) =>
    word !== undefined && word.length >= head.length + tail.length && word.startsWith(head) && word.endsWith(tail);
  const step: Part['step'] = ({ plain }, from) => behindEach(from, (at) => fits(plain[at]));
  return { ...anything, step };
}

/** Up to so many words, or words and marks. */
export function gapPart(most: number, overMarks: boolean): Part {
  const step: Part['step'] = ({ plain, isMark }, from) => {
    const to: number[] = [];
    let reached = -1;
    for (const at of from) {
      const end = Math.min(at + most, plain.length);
      let next = Math.max(at, reached + 1);
      if (next <= reached || (next > at && !overMarks && isMark[next - 1])) continue;
      for (; next <= end; next++) {
        to.push(next);
        reached = next;
        if (!overMarks && isMark[next]) break;
      }
    }
    return to;
  };
  return { ...anything, step, second: null, empty: true, longest: most };
}

/** What stands between words and takes no place itself. */
export function edgePart(isThere: (line: DraftLine, at: number) => boolean): Part {
  const step: Part['step'] = (line, from) => from.filter((at) => isThere(line, at));
  return { ...nothing, step };
}

export const edges: Readonly<Record<string, Part>> = {
  '^': edgePart((_, at) => at === 0),
  $: edgePart(({ tail }, at) => at >= tail),
  '<': edgePart(({ isMark }, at) => at === 0 || isMark[at - 1] === true),
  '>': edgePart(
    ({ plain, isMark }, at) => at >= plain.length || isMark[at] === true || pictograph.test(plain[at] ?? ''),
  ),
};

export const markPart: Part = {
  ...anything,
  step: ({ isMark }, from) => behindEach(from, (at) => isMark[at] === true),
};

export function notPart({ step }: Part): Part {
  return edgePart((line, at) => step(line, [at]).length === 0);
}

export function maybePart({ step, word, ...shape }: Part): Part {
  return { ...shape, step: (line, from) => both(from, step(line, from)), empty: true, needs: [] };
}

export function sequencePart(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const step: Part['step'] = (line, from) => {
    let at = from;
    for (const part of parts) {
      at = part.step(line, at);
      if (at.length === 0) break;
    }
    return at;
  };
  return { step, ...parts.reduceRight(behind, nothing) };
}

/** What is known of two pieces one behind the other. */
function behind(rest: Shape, part: Shape): Shape {
  const second = [part.second];
  if (part.short) second.push(rest.empty ? null : rest.first);
  if (part.empty) second.push(rest.second);
  const later = rest.needs.map(({ words, within }) => ({ words, within: part.longest + within }));
  return {
    first: part.empty ? union([part.first, rest.first]) : part.first,
    second: union(second),
    short: (part.short && rest.empty) || (part.empty && rest.short),
    empty: part.empty && rest.empty,
    longest: part.longest + rest.longest,
    needs: [...(part.empty ? [] : part.needs), ...later],
  };
}

interface Choices {
  /** Whether the word alone is one. */
  alone: boolean;
  longer: Part[];
}

/** One of several, which are tried by the word that they begin with. */
export function oneOfPart(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const byWord = new Map<string, Choices>();
  const anyhow: Choices = { alone: false, longer: parts.filter((part) => part.first === null || part.empty) };
  for (const part of parts) {
    if (part.empty) continue;
    for (const word of part.first ?? []) {
      const known = byWord.get(word) ?? { alone: false, longer: [...anyhow.longer] };
      byWord.set(word, known);
      if (part.word === word) known.alone = true;
      else known.longer.push(part);
    }
  }
  const isOne: Part['step'] = ({ plain }, from) =>
    behindEach(from, (at) => byWord.get(plain[at] ?? '')?.alone === true);
  const hasLonger = anyhow.longer.length > 0 || [...byWord.values()].some(({ longer }) => longer.length > 0);
  const step = hasLonger ? rememberedStep(({ plain }, at) => byWord.get(plain[at] ?? '') ?? anyhow) : isOne;
  const first = union(parts.map((part) => part.first));
  const empty = parts.some((part) => part.empty);
  return {
    step,
    first,
    second: union(parts.map(({ second }) => second)),
    short: parts.some(({ short }) => short),
    empty,
    longest: Math.max(...parts.map(({ longest }) => longest)),
    needs: first && !empty ? [{ words: first, within: 1 }] : [],
  };
}

function union(all: readonly Words[]): Words {
  if (all.includes(null)) return null;
  const filled = all.filter((words) => words !== null && words.size > 0);
  return filled.length < 2 ? (filled[0] ?? none) : new Set(filled.flatMap((words) => [...(words ?? [])]));
}

/** A step that is taken from each place of a line once only, however many patterns come by there. */
function rememberedStep(choicesAt: (line: DraftLine, at: number) => Choices): Part['step'] {
  const key = {};
  function endsAt(line: DraftLine, at: number): Places {
    const { alone, longer } = choicesAt(line, at);
    if (longer.length === 0) return alone ? [at + 1] : nowhere;
    let known = line.ends.get(key);
    if (!known) {
      known = new Map();
      line.ends.set(key, known);
    }
    let ends = known.get(at);
    if (!ends) {
      const start = [at];
      ends = longer.reduce((to, part) => both(to, part.step(line, start)), alone ? [at + 1] : nowhere);
      known.set(at, ends);
    }
    return ends;
  }
  return (line, from) => {
    let to = nowhere;
    for (const at of from) to = both(to, endsAt(line, at));
    return to;
  };
}
