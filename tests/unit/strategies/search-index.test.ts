import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyOwn, type OwnStrategy, ownSummary, ownText } from '../../../core/strategies/own-strategy.ts';
import { type Searched, searchIndex } from '../../../core/strategies/search-index.ts';
import type { Strategy, StrategyId } from '../../../core/strategies/strategy.ts';
import { readSearchWords } from '../../../scripts/content/read-search-words.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { typographic } from '../../../scripts/content/typographic.ts';
import { getMessage } from '../../locale-file.ts';
import { patience, runs } from '../../world/arbitraries.ts';

const library = readStrategies('content/en/strategies');
const searchWords = readSearchWords('content/en/search-words.yaml');

const searched = (strategy: Strategy): Searched => {
  const { theme, skill, title, why, today, words: said, reflect } = strategy;
  const printed = { title, why, today, words: said, reflect };
  const text = Object.fromEntries(Object.entries(printed).map(([name, line]) => [name, typographic(line)]));
  return {
    summary: strategy,
    text: { id: strategy.id, ...(text as typeof printed) },
    theme: getMessage(`theme_${theme}`),
    skill: getMessage(`skill_${skill}`),
  };
};
const ofOwn = (own: OwnStrategy): Searched => ({ summary: ownSummary(own), text: ownText(own), theme: '', skill: '' });
const own = (id: StrategyId, title: string, today = title) => ofOwn({ ...emptyOwn(id), title, today });

const whole = searchIndex(searchWords);
whole.put(library.map(searched));

describe('among the first ten that a person finds with', () => {
  /** What is typed, and what has to be there: strategies by id, skills by name. */
  test.each<[string, string[]]>([
    ['lied', ['UND-45', 'UND-42']],
    ['he lied to me', ['UND-45', 'UND-17']],
    ['lieing', ['UND-45']],
    ['dishonest', ['UND-45', 'UND-40']],
    ['cheating', ['UND-45', 'UND-17', 'HOP-04']],
    ['my partner cheated', ['UND-45', 'PRO-29']],
    ['chaeting', ['UND-45']],
    ['infidelity', ['VUL-40', 'VUL-38']],
    ['yelled', ['COM-48', 'COM-34']],
    ['screamed', ['COM-48', 'HOP-25']],
    ['he yelled at me', ['COM-48', 'VUL-37']],
    ['gaslighting', ['UND-14', 'UND-46']],
    ['porn', ['UND-40', 'CON-55']],
    ['sexting', ['UND-45', 'UND-42']],
    ['she snooped', ['UND-43', 'VUL-53', 'UND-50']],
    ['text back', ['COM-51', 'COM-63', 'CON-67']],
    ['jealous', ['UND-44', 'UND-48']],
    ['jelous', ['UND-44', 'UND-48']],
    ['jealousy', ['UND-44', 'UND-48']],
    ['argument', ['COM-34', 'HOP-15']],
    ['arguement', ['COM-34', 'HOP-15']],
    ['we keep arguing', ['COM-48', 'COM-54']],
    ['fighting', ['COM-48']],
    ['apologise', ['CON-26', 'CON-04', 'COM-66']],
    ['apologize', ['CON-26', 'CON-04', 'COM-66']],
    ['apolagise', ['CON-26', 'CON-04']],
    ['how to say sorry', ['CON-26', 'UND-56', 'COM-66']],
    ['forgiveness', ['HOP-04', 'HOP-20', 'own_pace']],
    ['forgivness', ['HOP-04']],
    ['angry', ['COM-34', 'HOP-03']],
    ['overthinking', ['HOP-10', 'HOP-14']],
    ['anxiety', ['HOP-10', 'UND-01']],
    ['lonely', ['VUL-15', 'UND-27']],
    ['exhausted', ['HOP-31', 'CON-14']],
    ['phone', ['COM-37', 'HOP-32']],
    ['checking his phone', ['UND-43', 'CON-53']],
    ['passwords', ['UND-55']],
    ['ex', ['CON-50', 'HOP-40', 'UND-34']],
    ['divorce', ['CON-32', 'UND-34']],
    ['kids', ['COM-29', 'CON-64']],
    ['mother in law', ['CON-33', 'VUL-48', 'UND-59', 'CON-42']],
    ['money', ['VUL-25', 'UND-17', 'CON-44']],
    ['chores', ['CON-08', 'COM-53']],
    ['hug', ['VUL-60']],
    ['relapse', ['HOP-42', 'CON-55']],
    ['drinking', ['HOP-42', 'PRO-32']],
    ['always late', ['CON-21', 'CON-24']],
    ['broken promises', ['CON-04', 'CON-24']],
    ['promis', ['CON-01', 'CON-03']],
    ['listening', ['COM-02', 'COM-11', 'listen']],
    ['lissening', ['COM-02', 'COM-11']],
    ['reasurance', ['COM-01', 'reassure']],
    ['silent treatment', ['COM-08', 'COM-04']],
    ['boundaries', ['CON-40', 'UND-31', 'limits']],
    ['say no', ['CON-40', 'CON-41', 'say_no_kindly']],
    ['opening up', ['VUL-01', 'VUL-03']],
    ['asking for help', ['VUL-04', 'PRO-23']],
    ['therapist', ['PRO-04', 'PRO-02']],
    ['counselling', ['PRO-04']],
    ['therapy too expensive', ['PRO-21', 'PRO-10', 'lower_cost']],
    ['childhood trauma', ['VUL-37', 'UND-02']],
    ['gratitude', ['HOP-36', 'VUL-10']],
    ['long distance', ['COM-80', 'COM-20']],
    ['colleague', ['CON-65']],
    ['faith', ['HOP-52']],
    ['adhd', ['PRO-34']],
    ['something funny', ['HOP-41']],
    ['slipped again', ['HOP-23', 'HOP-25']],
    ['Naming what you feel', ['name_it']],
    ['cushion then promise', ['CON-03']],
  ])('%s', (typed, wanted) => {
    const first = whole.find(typed).slice(0, 10);
    const skills = library.filter(({ id }) => first.includes(id)).map(({ skill }) => skill);
    expect(wanted.filter((one) => !first.includes(one as StrategyId) && !skills.includes(one))).toEqual([]);
  });

  test.each(['cheating', 'affair', 'betrayed'])('what is kindest comes first: %s', (typed) => {
    const [first, ...others] = whole.find(typed);
    expect(first).toBe('UND-45');
    expect(others.slice(0, 3)).not.toContain('PRO-29');
  });

  test('nothing, where nobody speaks of it', () => {
    for (const typed of ['xyzzy', 'qqqqqqqq', '.*', '', '   ', '🌱']) expect(whole.find(typed), typed).toEqual([]);
  });
});

describe('one’s own', () => {
  test.each<[string, string, string[], string[]]>([
    ['in English', 'Ask about the café, don’t answer', ['cafe', 'quéstion ask', 'DONT', "don't", 'answ'], ['umbrella']],
    ['in German', 'Die Straße zu ihr', ['strasse', 'STRAßE', 'stra'], ['auto']],
    ['in French', 'Écrire une lettre d’amour', ['amour', 'ecrire', 'lettre'], ['chat']],
    ['in Russian', 'Позвонить ёжику', ['ежику', 'позвон'], ['мир']],
    ['in Hindi', 'मैं भरोसा करता हूँ', ['भरोसा', 'भरो'], ['भर्ता', 'भूरा']],
    ['in Arabic', 'الثقة والصبر', ['الثقة', 'والص'], ['سلام']],
    ['in Hebrew', 'לשתות תה יחד', ['תה', 'יחד'], ['קפה']],
    ['in Thai', 'ฟังเขาให้จบก่อน', ['ฟัง', 'เขา', 'ให้จบ'], ['ไก่', 'ฟง']],
    ['in Chinese', '信任是一点一点建立的', ['信任', '建立', '一点建'], ['鸡']],
    ['in Japanese', '毎日ありがとうと言う', ['ありがとう', '毎日'], ['犬']],
    ['in Korean', '친구에게 전화하기', ['친구', '전화'], ['고양이']],
    ['with a sign in it', 'Tea 🌱 together', ['🌱', 'tea'], ['🌵']],
  ])('is found %s', (_, title, finding, missing) => {
    const index = searchIndex(searchWords);
    index.put([own('OWN-01', title, 'quest question'), own('OWN-02', 'zzz')]);
    for (const typed of finding) expect(index.find(typed), typed).toEqual(['OWN-01']);
    for (const typed of missing) expect(index.find(typed), typed).toEqual([]);
  });

  test('is found as it is now, once it was written anew', () => {
    const index = searchIndex(searchWords);
    index.put([own('OWN-01', 'Tea together')]);
    index.put([own('OWN-01', 'A long walk')]);
    expect(index.find('tea')).toEqual([]);
    expect(index.find('walk')).toEqual(['OWN-01']);
  });
});

describe('whatever is typed', () => {
  test(
    'a strategy is found by any words of its texts, however they are typed',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...library),
          fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          (strategy, at, loud) => {
            const { title, why, today, words: line, reflect } = strategy;
            const said = [title, why, today, line, reflect]
              .join(' ')
              .split(/\s+/)
              .filter((one) => /\p{L}/u.test(one));
            const typed = at.map((index) => said[index % said.length]).join('  ');
            expect(whole.find(loud ? typed.toUpperCase() : typed.toLowerCase())).toContain(strategy.id);
          },
        ),
        runs(300),
      );
    },
    patience,
  );

  test('does not slow it down, however long it is', () => {
    const took = (typed: string) => {
      const times = Array.from({ length: 3 }, () => {
        const began = performance.now();
        whole.find(typed);
        return performance.now() - began;
      });
      // The machine may have other things to do in between.
      return Math.min(...times);
    };
    for (const typed of ['ä', 'a ', 'umbrella ', '信']) expect(took(typed.repeat(20_000)), typed).toBeLessThan(100);
  });

  test.each([
    ['I am scared of him', true],
    ['he HITS me', true],
    ['abusive', true],
    ['self-harm', true],
    ['self harm', true],
    ['my stalker', true],
    ['he choked me', true],
    ['terrified', true],
    ['gaslit', true],
    ['afr\u00adaid', true],
    ['harmless jokes', false],
    ['hit list of songs', true],
    ['a white lie', false],
    ['', false],
  ])('the way to help is shown or not: %s', (typed, shown) => {
    expect(whole.mayNeedHelp(typed)).toBe(shown);
  });
});

test('everyday words name strategies that are there, and mean something by every word', () => {
  const ids = new Set(library.map(({ id }) => id));
  expect(searchWords.everyday.flatMap(({ ideas }) => ideas).filter((id) => !ids.has(id))).toEqual([]);
  const alone = searchWords.everyday.flatMap(({ words: said }) => said).filter((word) => whole.find(word).length === 0);
  expect(alone).toEqual([]);
});
