import { describe, expect, test } from 'vitest';
import { hardMoods } from '../../../core/picking/eligible.ts';
import { type Bond, type Strategy, themes } from '../../../core/strategies/strategy.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';

const library = readStrategies('content/en/strategies');
const together = library.filter(({ mode }) => mode === 'together');
const said = ({ title, why, today, words, nudges }: Strategy) => [title, why, today, words, ...nudges].join('\n');

describe('together', () => {
  test('at least ninety, a quarter of all, in every theme except the one about help', () => {
    expect(together.length).toBeGreaterThanOrEqual(90);
    expect(together.length / library.length).toBeGreaterThanOrEqual(0.25);
    const many = themes.filter((theme) => together.filter((one) => one.theme === theme).length >= 10);
    expect(many).toEqual(themes.filter((theme) => theme !== 'professional_help'));
  });
});

test.each<[Bond, number]>([
  ['partner', 45],
  ['dating', 20],
  ['friend', 25],
  ['family', 25],
  ['ex_coparent', 20],
])('for %s at least %i are written', (bond, least) => {
  const theirs = library.filter(({ who }) => who.includes(bond));
  expect(theirs.length).toBeGreaterThanOrEqual(least);
  if (bond === 'partner') {
    expect(theirs.filter((one) => /\bpartner/i.test(said(one))).length).toBeGreaterThanOrEqual(least);
  }
});

test('a hundred are open and alone, for whoever must not be sent into a talk', () => {
  expect(library.filter(({ gate, mode }) => gate === 'open' && mode === 'alone').length).toBeGreaterThanOrEqual(100);
});

test.each(hardMoods)('for someone who feels %s a dozen are open and of the first level', (mood) => {
  const theirs = library.filter((one) => one.mood.includes(mood) && one.gate === 'open' && one.level === 1);
  expect(theirs.length).toBeGreaterThanOrEqual(12);
});

describe('what real people come with', () => {
  test.each<[string, RegExp, number]>([
    ['jealousy', /\bjealous|\benv(?:y|ies)\b/i, 4],
    [
      'asking for reassurance',
      /are we okay|do you still like me|kind word, please|cross with me|wobbly|kind word last/i,
      4,
    ],
    ['affection and touch', /\bhug\b|\btouch\b|hold my hand|a hand to hold|own skin/i, 4],
    [
      'accepting an apology',
      /says sorry|said sorry|an everyday sorry|half of a sorry|kind of sorry|sorry is welcome/i,
      4,
    ],
    [
      'phones, passwords, social media',
      /\bphones?\b.*\bpartner|\bpartner.*\bphones?\b|password|last online|a post about/is,
      6,
    ],
    ['an ex', /\b(?:an|my|your) ex\b/i, 5],
    ['children under one roof', /\bchild(?:ren)?\b/i, 4],
    ['colleagues', /\bcolleagues?\b/i, 4],
    [
      'addiction and relapse',
      /\brelapse|\bslipped|\bslip\b.*\b(?:quit|sober|addiction)|\bbets\b|sober|staying off/is,
      6,
    ],
    ['celebrations', /\bbirthday|\bcake|anniversary|congratulate|applause|\bfeast/i, 6],
    ['in-laws', /in-law|partner's (?:mother|father|family)|either family|family visit|both families/i, 5],
    ['distance', /far away|far apart|time zone|another town|miles away/i, 6],
    ['chores', /\bchores?\b|\bdishes\b|\bbins?\b|\blitter box|unseen job|dull jobs?/i, 6],
    ['hard dates', /hard date|heavy date|hard day|that day|skip a day/i, 4],
    [
      'minds that work otherwise',
      /user manual|plain version|suits your brain|side by side|\bdials?\b|hints get past/i,
      4,
    ],
    ['money', /\bmoney\b|\bbill\b|\bcoins?\b|\bsum\b/i, 6],
    ['trusting oneself again', /own judgment|own tongue|judged well|saw it coming|tiny choice|own read/i, 4],
    ['faith and culture', /\bpray|\bfaith|holy|candle/i, 4],
  ])('%s', (_topic, words, least) => {
    expect(library.filter((one) => words.test(said(one))).length).toBeGreaterThanOrEqual(least);
  });

  const betrayal =
    /betray|affair|broke (?:the |that |once )?(?:trust|it|something)|\blied?\b|fooled|\byou hurt\b|hurt you|you found out|bad news/i;
  const afterBetrayal = library.filter((one) => one.worry.includes('betrayal') && betrayal.test(said(one)));

  test('after a betrayal, at least eight for each of the two', () => {
    const caused = afterBetrayal.filter(({ mood }) => mood.includes('sorry'));
    const hurt = afterBetrayal.filter(({ mood }) => mood.includes('hurt') && !mood.includes('sorry'));
    expect(caused.length).toBeGreaterThanOrEqual(8);
    expect(hurt.length).toBeGreaterThanOrEqual(8);
  });
});
