import type { DraftWord } from './draft-words.ts';
import type { Places } from './patterns/places.ts';

/** A draft as patterns see it: its words and marks in their plain form, and which of them part clauses. */
export interface DraftLine {
  words: readonly DraftWord[];
  plain: readonly string[];
  isMark: readonly boolean[];
  /** From where on only marks and kisses follow. */
  tail: number;
  /** Where pieces of patterns were found to lead to, by the piece and the place that it was tried at. */
  ends: Map<object, Map<number, Places>>;
}

/** The line of words that patterns are looked for in; quoted words are made unlike any other. */
export function draftLine(words: readonly DraftWord[], seeQuoted = false): DraftLine {
  const plain = words.map((word) =>
    word.quoted && !seeQuoted && /[\p{L}\p{N}]/u.test(word.plain) ? `"${word.plain}` : word.plain,
  );
  return {
    words,
    plain,
    isMark: plain.map((one) => /[.,!?;:]/.test(one)),
    tail: plain.findLastIndex((one) => !/^[.,!?x]$/.test(one)) + 1,
    ends: new Map(),
  };
}
