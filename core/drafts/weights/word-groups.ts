/**
 * What a sentence is weighed by: each of its words, each two and three in a row, and each word of the sentences right before
 * and after, which are marked with a wave. Numbers count as one word; begin and end of the sentence are words, too.
 */
export function wordGroups(sentence: readonly string[], beside: readonly (readonly string[])[]): Set<string> {
  const words = ['<', ...sentence.map(asWord), '>'];
  const groups = new Set<string>();
  for (const [index, word] of words.entries()) {
    const [second, third] = words.slice(index + 1, index + 3);
    groups.add(word);
    if (second !== undefined) groups.add(`${word} ${second}`);
    if (third !== undefined) groups.add(`${word} ${second} ${third}`);
  }
  for (const word of beside.flat()) groups.add(`~ ${asWord(word)}`);
  return groups;
}

/** How loud a sentence ends says little of what it is. */
const asWord = (word: string) => (/^\d/.test(word) ? '#' : word === '!' ? '.' : word);
