import type { DraftLine } from '../draft-line.ts';
import { behindEach, both, type Places } from './places.ts';

export type Words = ReadonlySet<string> | null;

/** Words of which one has to stand in what is found, and within how many from its beginning. */
export interface Need {
  words: ReadonlySet<string>;
  within: number;
}

/** What is known of a piece of a pattern before any text is seen. */
export interface Shape {
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

export const none: ReadonlySet<string> = new Set();
const pictograph = /^\p{Extended_Pictographic}/u;
export const nothing: Shape = { first: none, second: none, short: false, empty: true, longest: 0, needs: [] };
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
