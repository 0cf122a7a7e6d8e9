import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnStrategy, ownSummary, ownText } from '../../../core/strategies/own-strategy.ts';
import {
  type Browsed,
  browse,
  browseLists,
  type Filters,
  folded,
  isFiltered,
  matches,
  minutesAsked,
  noFilters,
  searchedText,
} from '../../../core/strategies/search.ts';
import { type Skill, skillsOf } from '../../../core/strategies/skills.ts';
import { levels, places, type Strategy, type StrategyId, themes } from '../../../core/strategies/strategy.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { patience, runs } from '../../world/arbitraries.ts';

const library = readStrategies('content/en/strategies');
const browsed = (strategy: Strategy, marked: Partial<Pick<Browsed, 'saved' | 'hidden'>> = {}): Browsed => {
  const text = strategy;
  return { summary: strategy, text, saved: false, hidden: false, searched: searchedText(text), ...marked };
};
const written: OwnStrategy = {
  id: 'OWN-01',
  theme: 'communication',
  level: 2,
  minutes: 4,
  alone: false,
  title: 'Ask about the café',
  why: '',
  today: 'Ask one question and don’t answer it myself.',
  words: 'Wie war’s auf der STRAßE?',
  if_badly: 'Stop and breathe.',
  reflect: 'What was it like?',
};
const ofOwn = (own: OwnStrategy): Browsed => ({
  summary: ownSummary(own),
  text: ownText(own),
  saved: false,
  hidden: false,
  searched: searchedText(ownText(own)),
});
const idsIn = (groups: ReturnType<typeof browse>) =>
  groups.flatMap((group) => group.strategies.map((one) => one.summary.id));

describe('a search', () => {
  test.each([
    ['nothing', '', true],
    ['space', '   ', true],
    ['a word of the title', 'ask', true],
    ['a part of a word', 'quest', true],
    ['words in any order', 'café ask', true],
    ['words of different texts', 'café question', true],
    ['another case', 'ASK', true],
    ['a word without its accent', 'cafe', true],
    ['an accent that the text lacks', 'quéstion', true],
    ['an accent typed as a sign of its own', 'cafe\u0301', true],
    ['a straight apostrophe', "don't", true],
    ['ß and ss', 'strasse', true],
    ['the question to keep', 'was it like', true],
    ['a word that is nowhere', 'umbrella', false],
    ['one of two words', 'ask umbrella', false],
    ['signs that mean something elsewhere', '.*', false],
  ])('for %s', (_, words, found) => {
    expect(matches(ofOwn(written), { ...noFilters, words })).toBe(found);
  });

  test('is no slower in a library than in one idea, however long it is', () => {
    const all = library.map((one) => browsed(one));
    const took = (words: string) => {
      const times = Array.from({ length: 5 }, () => {
        const began = performance.now();
        browse(all, { ...noFilters, words }, []);
        return performance.now() - began;
      });
      // The machine may have other things to do in between.
      return Math.min(...times);
    };
    for (const word of ['ä', 'a ', 'umbrella ']) expect(took(word.repeat(20_000)), word).toBeLessThan(100);
  });
});

describe('a filter', () => {
  test.each<[string, Partial<Filters>, boolean]>([
    ['its theme', { theme: 'communication' }, true],
    ['another theme', { theme: 'understanding' }, false],
    ['its level', { level: 2 }, true],
    ['another level', { level: 3 }, false],
    ['more minutes than it takes', { minutes: 5 }, true],
    ['fewer minutes than it takes', { minutes: 3 }, false],
    ['a place where it can be done', { place: 'text' }, true],
    ['a place where it cannot be done', { place: 'alone' }, false],
    ['a skill of the library', { theme: 'communication', skill: 'listen' }, false],
    ['the person’s own', { list: 'own' }, true],
    ['what was saved', { list: 'saved' }, false],
    ['what is not for them', { list: 'hidden' }, false],
  ])('by %s', (_, filters, shown) => {
    expect(matches(ofOwn(written), { ...noFilters, ...filters })).toBe(shown);
  });

  test.each<[string, Partial<Filters>, boolean]>([
    ['none', {}, false],
    ['space in the search', { words: ' ' }, false],
    ['a word', { words: 'a' }, true],
    ['a list', { list: 'saved' }, true],
    ['a level', { level: 1 }, true],
  ])('is set or not: %s', (_, filters, set) => {
    expect(isFiltered({ ...noFilters, ...filters })).toBe(set);
  });

  test('that is a list shows what is marked, and only "all" leaves out what is hidden', () => {
    const [strategy] = library as [Strategy];
    const shownIn = (marked: Parameters<typeof browsed>[1]) =>
      browseLists.filter((list) => matches(browsed(strategy, marked), { ...noFilters, list }));
    expect(shownIn({})).toEqual(['all']);
    expect(shownIn({ saved: true })).toEqual(['all', 'saved']);
    expect(shownIn({ hidden: true })).toEqual(['hidden']);
    expect(shownIn({ saved: true, hidden: true })).toEqual(['saved', 'hidden']);
  });
});

describe('the list', () => {
  const ownIdeas: OwnStrategy[] = [
    written,
    { ...written, id: 'OWN-0a1b2c3d4e5f', title: 'äpfel holen' },
    { ...written, id: 'OWN-10', title: 'A walk' },
  ];
  const all = [...library.map((strategy) => browsed(strategy)), ...ownIdeas.map(ofOwn)];

  test('begins with one’s own by title, then goes theme by theme from tiny to brave', () => {
    const groups = browse(all, noFilters, []);
    expect(groups.map(({ of }) => of)).toEqual(['own', ...themes]);
    expect(groups[0]?.strategies.map(({ summary }) => summary.id)).toEqual(['OWN-10', 'OWN-0a1b2c3d4e5f', 'OWN-01']);
    for (const { of, strategies } of groups.slice(1)) {
      expect(strategies.every(({ summary }) => summary.theme === of)).toBe(true);
      const steps = strategies.map(({ summary }) => summary.level);
      expect(steps).toEqual(steps.toSorted());
    }
  });

  test('has no heading without anything below it', () => {
    expect(browse(all, { ...noFilters, theme: 'consistency' }, []).map(({ of }) => of)).toEqual(['consistency']);
    expect(browse(all, { ...noFilters, words: 'xyzzy' }, [])).toEqual([]);
  });

  test('keeps in view what the person has just changed', () => {
    const [strategy] = library as [Strategy];
    const hidden = [browsed(strategy, { hidden: true })];
    expect(idsIn(browse(hidden, noFilters, []))).toEqual([]);
    expect(idsIn(browse(hidden, noFilters, [strategy.id]))).toEqual([strategy.id]);
  });
});

describe('whatever is asked for', () => {
  const anyOr = <T>(values: readonly T[]) => fc.constantFrom<T | 'any'>('any', ...values);
  const themeAndSkill = anyOr(themes).chain((theme) =>
    anyOr<Skill>(theme === 'any' ? [] : skillsOf[theme]).map((skill) => ({ theme, skill })),
  );
  const filters: fc.Arbitrary<Filters> = fc
    .tuple(
      themeAndSkill,
      fc.record({
        words: fc.constantFrom('', 'trust', 'ask', 'one small', 'PHONE', 'é'),
        level: anyOr(levels),
        minutes: anyOr(minutesAsked),
        place: anyOr(places),
        list: fc.constantFrom(...browseLists),
      }),
    )
    .map(([theme, others]) => ({ ...theme, ...others }));
  const marked = fc
    .array(fc.record({ saved: fc.boolean(), hidden: fc.boolean() }), {
      minLength: library.length,
      maxLength: library.length,
    })
    .map((marks) => [...library.map((strategy, index) => browsed(strategy, marks[index])), ofOwn(written)]);

  test(
    'the list holds just what matches each filter by itself, each once',
    () => {
      fc.assert(
        fc.property(marked, filters, (all, asked) => {
          const { list, theme, skill, ...others } = asked;
          // A skill is asked for together with its theme.
          const single: Partial<Filters>[] = [
            { theme, skill },
            ...Object.entries(others).map(([name, value]) => ({ [name]: value })),
          ];
          const byItself = (one: Browsed) => single.every((part) => matches(one, { ...noFilters, list, ...part }));
          const expected = all.filter(byItself).map(({ summary }) => summary.id);
          expect(idsIn(browse(all, asked, [])).toSorted()).toEqual(expected.toSorted());
        }),
        runs(60),
      );
    },
    patience,
  );

  test(
    'asking for less shows no less',
    () => {
      fc.assert(
        fc.property(
          marked,
          filters,
          fc.constantFrom('words', 'level', 'minutes', 'place', 'skill'),
          (all, asked, part) => {
            const narrow = new Set<StrategyId>(idsIn(browse(all, asked, [])));
            const wide = new Set<StrategyId>(idsIn(browse(all, { ...asked, [part]: noFilters[part] }, [])));
            expect(narrow.isSubsetOf(wide)).toBe(true);
          },
        ),
        runs(60),
      );
    },
    patience,
  );

  test(
    'a strategy is found by any words of its texts, however they are typed',
    () => {
      const aStrategy = fc.constantFrom(...library);
      fc.assert(
        fc.property(
          aStrategy,
          fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
          fc.boolean(),
          (strategy, at, loud) => {
            const { title, why, today, words, reflect } = strategy;
            const said = [title, why, today, words, reflect].join(' ').split(/\s+/);
            const typed = at.map((index) => said[index % said.length]).join('  ');
            const asked = { ...noFilters, words: loud ? typed.toUpperCase() : typed.toLowerCase() };
            expect(matches(browsed(strategy), asked)).toBe(true);
          },
        ),
        runs(300),
      );
    },
    patience,
  );

  test(
    'folding a text again changes nothing',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)),
        runs(500),
      );
    },
    patience,
  );
});
