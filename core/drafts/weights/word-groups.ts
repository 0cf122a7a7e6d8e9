import type { DraftRules } from '../draft-rules.ts';

/** The names of the classes that a word stands in. */
export type ClassesOfWord = ReadonlyMap<string, readonly string[]>;

export function classesOfWord({ words, alike }: Pick<DraftRules, 'words' | 'alike'>): ClassesOfWord {
  const all = alike.flatMap((name) => (words[name] ?? '').split(', ').map((word) => ({ word, name: `{${name}}` })));
  return new Map(
    [...Map.groupBy(all, ({ word }) => word)].map(([word, those]) => [word, those.map((one) => one.name)]),
  );
}

/** A word, its beginning, and what it is to the sentences beside. Each word is in up to three sentences' groups. */
export interface CutWord {
  word: string;
  beginning: string;
  beside: string;
}

export function cutWord(word: string): CutWord {
  const cut = beginning(word);
  return { word, beginning: cut, beside: `~ ${cut}` };
}

/** So many letters tell a word from most others and leave its endings out. */
const letters = 5;

/**
 * What a sentence is weighed by: the beginning of each of its words, and of each two and three in a row; longer words as they
 * are (`=`); the classes of words, with the word before and after (`{}`); each word of the sentences right before and after
 * (`~`); whether it is the first (`^`) or last (`$`); and how long it is (`#`). Begin and end of the sentence are words, too.
 */
export function wordGroups(
  sentence: readonly CutWord[],
  before: readonly CutWord[],
  after: readonly CutWord[],
  classes: ClassesOfWord,
): Set<string> {
  const words = ['<', ...sentence.map((word) => word.beginning), '>'];
  const groups = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    let group = words[index] ?? '';
    groups.add(group);
    for (let next = index + 1; next < Math.min(index + 3, words.length); next++) {
      group += ` ${words[next]}`;
      groups.add(group);
    }
  }
  for (const [index, { word }] of sentence.entries()) {
    if (word.length > letters) groups.add(`=${word}`);
    for (const name of classes.get(word) ?? []) {
      groups
        .add(name)
        .add(`${words[index]} ${name}`)
        .add(`${name} ${words[index + 2]}`);
    }
  }
  for (const { beside } of before) groups.add(beside);
  for (const { beside } of after) groups.add(beside);
  if (before.length === 0) groups.add('^');
  if (after.length === 0) groups.add('$');
  return groups.add(`#${Math.min(6, Math.floor(sentence.length / 3))}`);
}

/** Numbers count as one word. How loud a sentence ends says little of what it is. */
function beginning(word: string): string {
  if (word === '!') return '.';
  if (word >= '0' && word < ':') return '#';
  return word.length > letters ? word.slice(0, letters).toWellFormed() : word;
}
