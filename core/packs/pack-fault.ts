import type { BaseIssue } from 'valibot';
import { contentRuleNames, neverSaid } from '../strategies/content-rules.ts';
import { nothingUnseen, oneParagraph } from '../strategies/strategy-schema.ts';
import { beginningOf } from '../text/text-length.ts';

/** What can be wrong with a field of a pack or of one of its ideas. */
export const plainFaults = [
  'missing',
  'not_idea',
  'unknown_field',
  'not_text',
  'empty',
  'spaced',
  'unseen',
  'markup',
  'no_question',
  'not_id',
  'not_list',
  'empty_list',
  ...contentRuleNames,
] as const;
export type PlainFault = (typeof plainFaults)[number];

/** And what is told with what was found: the limit, what it could be, the words, the number of the other idea. */
export const foundFaults = ['too_long', 'not_one_of', 'twice', ...neverSaid, 'same_id', 'same_text', 'alike'] as const;
export type FoundFault = (typeof foundFaults)[number];

export type Wrong = { kind: PlainFault } | { kind: FoundFault; found: string };

export type PackFault = Wrong & {
  /** Of which idea, as people count them; `null` where it is the pack itself. */
  idea: { number: number; title: string } | null;
  field: string;
};

/** So much of what stands in a file is told back. */
const longestFound = 80;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What stands in a file, as it can be told: not all of it where it is long, and nothing that would turn the words around it. */
export function shortened(text: string): string {
  const told = text.length > longestFound ? `${beginningOf(text, longestFound)}…` : text;
  return told.replace(unseen, '\ufffd');
}

/** What a schema's issue says, in kinds that can be put into words. */
export function wrongOf(issue: BaseIssue<unknown>): Wrong {
  const { type, input, requirement, expected, path } = issue;
  const found = (text: unknown) => shortened(String(text));
  switch (type) {
    case 'never':
      return { kind: 'unknown_field' };
    case 'string':
      return { kind: 'not_text' };
    case 'max_length':
      return { kind: 'too_long', found: found(requirement) };
    case 'regex':
      if (requirement === nothingUnseen) return { kind: 'unseen' };
      if (requirement !== oneParagraph) return { kind: 'not_id' };
      return { kind: String(input).trim() === '' ? 'empty' : 'spaced' };
    case 'check':
      return { kind: 'markup' };
    case 'ends_with':
      return { kind: 'no_question' };
    case 'picklist':
      return { kind: 'not_one_of', found: String(expected).replace(/[()"]/g, '').replaceAll(' | ', ', ') };
    case 'array':
      return { kind: 'not_list' };
    case 'min_length':
      return { kind: 'empty_list' };
    case 'check_items':
      return { kind: 'twice', found: found(input) };
    default:
      return { kind: path ? 'missing' : 'not_idea' };
  }
}
