import { fleschKincaid } from 'flesch-kincaid';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextStringify from 'retext-stringify';
import { syllable } from 'syllable';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  alikeIn,
  contentRuleNames,
  contentRules,
  neverSaid,
  saidIn,
  tellingFields,
} from '../../../core/strategies/content-rules.ts';
import { type Strategy, type Theme, themes } from '../../../core/strategies/strategy.ts';
import { readEvidence } from '../../../scripts/content/read-evidence.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';

/** The library as a whole: what no single strategy can tell. A failing item is named with the rule it breaks. */

const findings = readEvidence('content/evidence.yaml');
const library = readStrategies('content/en/strategies', process.cwd(), new Set(findings.keys()));

/** Strategies that break a rule, by id. */
const breaking = (broken: (strategy: Strategy) => boolean) => library.filter(broken).map(({ id }) => id);
const share = (has: (strategy: Strategy) => boolean) => library.filter(has).length / library.length;
const prose = ({ why, today, words, if_badly, reflect }: Strategy) => [why, today, words, if_badly, reflect].join('\n');
const everyWord = (strategy: Strategy) =>
  [strategy.title, prose(strategy), ...strategy.nudges, strategy.discreet].join('\n');

describe('the library', () => {
  const wanted: Record<Theme, number> = {
    understanding: 40,
    communication: 56,
    consistency: 44,
    vulnerability: 40,
    professional_help: 24,
    patience_hope: 36,
  };

  test.each(themes)('holds what the taxonomy asks for in %s', (theme) => {
    expect(library.filter((strategy) => strategy.theme === theme).length).toBeGreaterThanOrEqual(wanted[theme]);
  });

  test('has a first level for most and a last one for few', () => {
    const mix = [0.3, 0.27, 0.22, 0.14, 0.07];
    for (const [index, part] of mix.entries()) {
      expect(Math.abs(share(({ level }) => level === index + 1) - part), `level ${index + 1}`).toBeLessThan(0.04);
    }
  });

  test('is open to most, at home alone and far away', () => {
    expect(share(({ gate }) => gate === 'open')).toBeGreaterThanOrEqual(0.55);
    expect(share(({ where }) => where.includes('alone'))).toBeGreaterThanOrEqual(0.35);
    expect(share(({ where }) => where.some((one) => one !== 'in_person'))).toBeGreaterThanOrEqual(0.7);
    expect(share(({ who }) => who.some((one) => ['any', 'friend', 'family'].includes(one)))).toBeGreaterThanOrEqual(
      0.6,
    );
    expect(share(({ who }) => who.every((one) => one === 'married'))).toBeLessThan(0.05);
  });

  test('leaves at least 80 for someone who must not be sent into a talk', () => {
    const safe = library.filter(({ gate, where }) => gate === 'open' && where.includes('alone'));
    expect(safe.length).toBeGreaterThanOrEqual(80);
  });

  test('stands on findings that it holds', () => {
    expect(findings.size).toBe(50);
    expect(breaking(({ evidence }) => !evidence.every((id) => findings.has(id)))).toEqual([]);
  });
});

/**
 * What the dictionary of insensitive words has and we need: words that talk down in a manual and are plain English in a
 * kind sentence ("just for you"), and kin, who may stand in an example.
 */
const plainWords = ['just', 'easy', 'simple', 'of course', 'simply', 'easily', 'clearly', 'hang'];
const kin = [
  'aunt',
  "aunt's",
  'aunts',
  'uncle',
  'sister',
  'brother',
  'dad',
  "dad's",
  'dads',
  'mom',
  'mum',
  'mother',
  'father',
];

describe('each strategy', () => {
  test('reads easily: Flesch-Kincaid 7 at the most', () => {
    const grade = (strategy: Strategy) => {
      const text = prose(strategy);
      const words = text.split(/\s+/).filter((one) => /[a-z0-9]/i.test(one));
      const sentences = text.split(/[.!?]+["'”]?(?:\s|$)/).filter((one) => /[a-z]/i.test(one)).length;
      const syllables = words.reduce((sum, one) => sum + syllable(one), 0);
      return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
    };
    expect(library.filter((one) => grade(one) > 7).map((one) => `${one.id}: grade ${grade(one).toFixed(1)}`)).toEqual(
      [],
    );
  });

  test.each(neverSaid)('says nothing of the kind that is called %s', (kind) => {
    const told = library.flatMap((strategy) =>
      saidIn(everyWord(strategy))
        .filter((said) => said.kind === kind)
        .map(({ found }) => `${strategy.id}: ${found}`),
    );
    expect(told).toEqual([]);
  });

  test('leaves nobody out by its words', () => {
    const reader = unified()
      .use(retextEnglish)
      .use(retextEquality, { ignore: [...plainWords, ...kin] })
      .use(retextStringify);
    const told = library.flatMap((strategy) =>
      reader.processSync(everyWord(strategy)).messages.map(({ reason }) => `${strategy.id}: ${reason}`),
    );
    expect(told).toEqual([]);
  });

  test('says something that no other one says', () => {
    const alike = alikeIn(library).map(({ one, other, shared }) => `${one.id} and ${other.id}: ${shared.toFixed(2)}`);
    expect(alike).toEqual([]);
    for (const field of tellingFields) {
      const seen = Map.groupBy(library, (strategy) => strategy[field].toLowerCase());
      const twice = [...seen.values()].filter((same) => same.length > 1);
      expect(twice.map((same) => `${field}: ${same.map(({ id }) => id).join(' and ')}`)).toEqual([]);
    }
  });
});

test.each(contentRuleNames)('no strategy breaks the rule that is called %s', (name) => {
  expect(breaking(contentRules[name].isBroken)).toEqual([]);
});
