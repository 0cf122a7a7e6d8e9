// In a file of its own: whoever only reads what is stored has nothing to count.
export { longestStored } from './longest-stored.ts';

// The same for everyone: the rules for characters are Unicode's own and no language's.
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Where each code unit is a character. This test takes a hundredth of the time of counting. */
const plain =
  /^[\n\x20-\x7e\xa1-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/;

/** How many characters a person sees in a text: a letter with all its marks, a flag, a family of emoji count as one. */
export function lengthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let length = 0;
  for (const _ of characters.segment(text)) length += 1;
  return length;
}

/** The beginning of a text, of at most so many code units and none but whole characters. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of characters.segment(text.slice(0, 2 * most))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** How many characters of a text are too many; 0 where it fits. */
export function excessOf(text: string, limit: number): number {
  // No character is shorter than a code unit, so most texts need no counting.
  return text.length <= limit ? 0 : Math.max(0, lengthOf(text) - limit);
}
