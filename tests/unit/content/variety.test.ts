import { describe, expect, test } from 'vitest';
import type { Strategy } from '../../../core/strategies/strategy.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';

/** Nothing tires like a pattern: what a person reads day after day must not begin, run or end alike. */

const library = readStrategies('content/en/strategies');

const sentences = (text: string) => text.match(/[^.!?]+[.!?]+['"’”]*/g)?.map((one) => one.trim()) ?? [text];
const words = (text: string): string[] => text.toLowerCase().match(/[a-z']+/g) ?? [];
const share = (part: number) => part / library.length;
const counted = (values: readonly string[]) =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => [value, all.length] as const)
    .toSorted(([, a], [, b]) => b - a);
const openings = (field: 'today' | 'if_badly' | 'reflect' | 'why' | 'title') =>
  counted(library.map((strategy) => words(strategy[field])[0] ?? ''));

describe('the library varies', () => {
  test.each([
    ['today', 0.12],
    ['if_badly', 0.12],
    ['why', 0.12],
    ['title', 0.12],
    ['reflect', 0.25],
  ] as const)('the opening word of %s', (field, most) => {
    expect(openings(field).filter(([, count]) => share(count) > most)).toEqual([]);
    expect(openings(field).filter(([, count]) => share(count) >= 0.02).length).toBeGreaterThanOrEqual(6);
  });

  test('the length of why: one to three sentences, and no number of them nearly always', () => {
    const lengths = counted(library.map(({ why }) => String(sentences(why).length)));
    expect(lengths.map(([length]) => length).toSorted()).toEqual(['1', '2', '3']);
    for (const [length, count] of lengths) {
      expect(share(count), `${length} sentences`).toBeLessThanOrEqual(0.75);
      expect(share(count), `${length} sentences`).toBeGreaterThanOrEqual(0.05);
    }
  });

  test('its pet words: few titles have "one", and no word carries most of the reasons', () => {
    const holding = (field: 'title' | 'why', word: string) =>
      share(library.filter((strategy) => words(strategy[field]).includes(word)).length);
    expect(holding('title', 'one')).toBeLessThanOrEqual(0.2);
    for (const word of ['can', 'may', 'tends', 'tend'] as const)
      expect(holding('why', word), word).toBeLessThanOrEqual(0.35);
  });

  test('every sentence of six words or more: it stands in no second strategy', () => {
    const all = library.flatMap(({ id, ...strategy }) => {
      const texts = [strategy.title, strategy.why, strategy.today, strategy.words, strategy.if_badly, strategy.reflect];
      const own = [...texts, ...strategy.nudges, strategy.discreet].flatMap(sentences).map((one) => words(one));
      return [...new Set(own.filter((one) => one.length >= 6).map((one) => one.join(' ')))].map((said) => ({
        id,
        said,
      }));
    });
    const twice = [...Map.groupBy(all, ({ said }) => said)].filter(([, same]) => same.length > 1);
    expect(twice.map(([said, same]) => `${same.map(({ id }) => id).join(' and ')}: ${said}`)).toEqual([]);
  });
});

describe('Help', () => {
  const named = library.flatMap((strategy) =>
    sentences(strategy.if_badly)
      .filter((one) => /\bHelp\b/.test(one))
      .map((said) => ({ strategy, said })),
  );

  test('is named where the gate asks for it', () => {
    const without = library.filter(({ gate, if_badly }) => gate.startsWith('safe') && !/\bHelp\b/.test(if_badly));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('is named elsewhere only where the words before it speak of fear, harm, danger or a dark hour', () => {
    const grave =
      /\b(?:afraid|fear\w*|fright\w*|scar(?:e|ed|es|ing|y)|threat\w*|danger\w*|harm\w*|hurt|(?:un)?safe\w*|rage|mock\w*|punish\w*|watch\w*|money|dark|heavy|life|live|hopeless|blows?|keep the peace)\b/i;
    const idle = ({ gate, theme, if_badly }: Strategy) =>
      theme !== 'professional_help' && !gate.startsWith('safe') && !grave.test(if_badly);
    expect(named.filter(({ strategy }) => idle(strategy)).map(({ strategy }) => strategy.id)).toEqual([]);
    const open = named.filter(({ strategy }) => !strategy.gate.startsWith('safe'));
    expect(open.length / library.filter(({ gate }) => !gate.startsWith('safe')).length).toBeLessThanOrEqual(0.2);
  });

  test('is named in many ways', () => {
    const ways = counted(named.map(({ said }) => said.match(/(?:[\w']+\W+){0,2}Help\b(?:\W+[\w']+)?/)?.[0] ?? said));
    expect(ways.length).toBeGreaterThanOrEqual(10);
    expect(ways.filter(([, count]) => count / named.length > 0.12)).toEqual([]);
  });
});
