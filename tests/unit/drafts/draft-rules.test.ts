import { readFileSync } from 'node:fs';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftRulesSchema } from '../../../core/drafts/draft-rules-schema.ts';
import { readDraftRules } from '../../../scripts/content/read-draft-rules.ts';
import { readEvidence } from '../../../scripts/content/read-evidence.ts';

const file = 'content/en/drafts.yaml';
const written = () => parse(readFileSync(file, 'utf8'));
const faultsOf = (change: (rules: ReturnType<typeof written>) => void) => {
  const rules = written();
  change(rules);
  return safeParse(draftRulesSchema, rules).issues?.map(({ message }) => message) ?? [];
};

describe('the rules for drafts', () => {
  test('are sound and stand on findings that we have', () => {
    const known = new Set(readEvidence('content/evidence.yaml').keys());
    expect(readDraftRules(file, process.cwd(), known).findings).toHaveLength(15);
    expect(() => readDraftRules(file, process.cwd(), new Set())).toThrow('absolute: E13 is no finding that we have');
  });

  test('blame nobody and promise nothing', () => {
    const said = written().findings.flatMap(({ why, instead }: { why: string; instead: string }) => [why, instead]);
    const hard = /\b(you (should|must|need to|always|never)|wrong|bad|fault|toxic|narciss|gaslight|abus)/i;
    expect(said.filter((line: string) => hard.test(line))).toEqual([]);
  });

  test.each<[string, Parameters<typeof faultsOf>[0], RegExp]>([
    ['a kind is left out', ({ findings }) => findings.pop(), /each of these once/],
    [
      'a class is not there',
      ({ findings }) => findings[0].groups[0].patterns.push('you {nothing}'),
      /no class \{nothing\}/,
    ],
    ['a class that should be alike is not there', ({ alike }) => alike.push('nothing'), /no class \{nothing\}/],
    ['a class is made of itself', ({ words }) => Object.assign(words, { kin: 'my {kin}' }), /made of itself/],
    ['a pattern is of nothing', ({ good }) => good[0].groups[0].patterns.push('.. you?'), /nothing at all/],
    [
      'a pattern would be tried at every word',
      ({ good }) => good[0].groups[0].patterns.push('... you'),
      /begins with any word/,
    ],
    ['a bracket is left open', ({ good }) => good[0].groups[0].patterns.push('(you|i'), /bracket/],
    [
      'another way is no question',
      ({ findings }) => Object.assign(findings[0], { instead: 'Be kind.' }),
      /neither asks/,
    ],
    ['no finding is named', ({ findings }) => Object.assign(findings[0], { evidence: [] }), /empty list/],
  ])('are refused where %s', (_, change, fault) => {
    expect(faultsOf(change).join('\n')).toMatch(fault);
  });
});
