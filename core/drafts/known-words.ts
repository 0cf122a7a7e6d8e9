import type { DraftRules } from './draft-rules.ts';
import type { DraftWord } from './draft-words.ts';

/** In any message of their language two of three words stand somewhere in the rules; in others hardly one of three does. */
const leastShare = 0.5;

/** Every word that the rules name. */
export function knownWords({ words, findings, good }: DraftRules): ReadonlySet<string> {
  const groups = [...findings, ...good].flatMap((rule) => rule.groups);
  const patterns = groups.flatMap(({ patterns, exceptions = [] }) => [...patterns, ...exceptions]);
  return new Set([...Object.values(words), ...patterns].flatMap((written) => written.match(/\p{L}+/gu) ?? []));
}

/** Whether enough words are known for a look at them to say anything, also where nothing is found. */
export function isUnderstood(words: readonly DraftWord[], known: ReadonlySet<string>): boolean {
  const spoken = words.filter(({ plain }) => /\p{L}/u.test(plain));
  return spoken.filter(({ plain }) => known.has(plain)).length >= leastShare * spoken.length;
}
