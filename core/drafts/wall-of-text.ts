import type { DraftLine } from './draft-line.ts';

/** Words from which on a message without a break is more than most people take in at once. */
const wallWords = 280;
/** How often "you" has to stand in it, so that a story told at length is left alone. */
const leastYou = 12;

/** A message that is one wall of text about the other person, as the whole that it is. */
export function wallIn({ words }: DraftLine): { first: number; last: number }[] {
  const count = words.filter(({ plain }) => /\p{L}/u.test(plain)).length;
  const you = words.filter(({ plain }) => plain === 'you' || plain === 'your').length;
  return count >= wallWords && you >= leastYou ? [{ first: 0, last: words.length - 1 }] : [];
}
