import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnStrategy, ownSummary, ownText } from '../../../core/strategies/own-strategy.ts';
import {
  type Browsed,
  bestFirst,
  browse,
  browseLists,
  type Filters,
  isFiltered,
  isNarrowed,
  matching,
  minutesAsked,
  noFilters,
} from '../../../core/strategies/search.ts';
import { type Skill, skillsOf } from '../../../core/strategies/skills.ts';
import { levels, places, type Strategy, type StrategyId, themes } from '../../../core/strategies/strategy.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { patience, runs } from '../../world/arbitraries.ts';

const library = readStrategies('content/en/strategies');
const browsed = (strategy: Strategy, marked: Partial<Pick<Browsed, 'saved' | 'hidden'>> = {}): Browsed => {
  return { summary: strategy, text: strategy, saved: false, hidden: false, ...marked };
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
});
const matches = (one: Browsed, filters: Filters) => matching(filters)(one);
const idsIn = (groups: ReturnType<typeof browse>) =>
  groups.flatMap((group) => group.strategies.map((one) => one.summary.id));

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
    expect(isNarrowed({ ...noFilters, ...filters, words: 'a' })).toBe(set && !filters.words);
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
    expect(browse([], noFilters, [])).toEqual([]);
  });

  test('keeps in view what the person has just changed', () => {
    const [strategy] = library as [Strategy];
    const hidden = [browsed(strategy, { hidden: true })];
    expect(idsIn(browse(hidden, noFilters, []))).toEqual([]);
    expect(idsIn(browse(hidden, noFilters, [strategy.id]))).toEqual([strategy.id]);
  });

  test('of what was found goes from best to worst, fits the filters, and begins with what was kept and not found', () => {
    const found: StrategyId[] = ['COM-02', 'UND-01', 'OWN-01', 'COM-01', 'GON-01'];
    const ids = (filters: Partial<Filters>, kept: StrategyId[] = []) =>
      bestFirst(all, { ...noFilters, ...filters }, kept, found).map(({ summary }) => summary.id);
    expect(ids({})).toEqual(['COM-02', 'UND-01', 'OWN-01', 'COM-01']);
    expect(ids({ theme: 'communication' })).toEqual(['COM-02', 'OWN-01', 'COM-01']);
    expect(ids({ theme: 'communication' }, ['UND-01', 'HOP-01'])).toEqual([
      'HOP-01',
      'COM-02',
      'UND-01',
      'OWN-01',
      'COM-01',
    ]);
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
        words: fc.constant(''),
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
        fc.property(marked, filters, fc.constantFrom('level', 'minutes', 'place', 'skill'), (all, asked, part) => {
          const narrow = new Set<StrategyId>(idsIn(browse(all, asked, [])));
          const wide = new Set<StrategyId>(idsIn(browse(all, { ...asked, [part]: noFilters[part] }, [])));
          expect(narrow.isSubsetOf(wide)).toBe(true);
        }),
        runs(60),
      );
    },
    patience,
  );
});
