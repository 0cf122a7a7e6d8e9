import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches, circles, commentShare, crowded, doubledNames, roomOf, sources } from './sources.ts';

const mostInFolder = 16;
const longestFile = 200;
const mostComments = 0.08;

const paths = sources.map(({ path }) => path);
const graphOf = (arrows: Record<string, string[]>) => new Map(Object.entries(arrows));

describe('the house', () => {
  test('has no circle of imports, not even of types', () => {
    expect(circles(new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)])))).toEqual(
      [],
    );
  });

  test('has no folder with more files than a reader can look over', () => {
    const others = globSync('{tests,scripts}/**/*.{ts,tsx,mjs}');
    expect(crowded([...paths, ...others, ...globSync('{components,entrypoints}/**/*.css')], mostInFolder)).toEqual([]);
  });

  test('has no file name twice in a room, but for what each page begins with', () => {
    const named = paths.filter((path) => !/^entrypoints\/[a-z]+\/main\.tsx$/.test(path));
    expect([...Map.groupBy(named, roomOf).values()].flatMap(doubledNames)).toEqual([]);
    expect(doubledNames(globSync('tests/{unit,world}/**/*.ts'))).toEqual([]);
  });

  test('has files that can be read at a sitting, named after what they decide or show', () => {
    expect(breaches(({ text }) => (text.split('\n').length > longestFile + 1 ? ['is too long'] : []))).toEqual([]);
    expect(paths.filter((path) => /utils?|helpers?|common|manager|service/i.test(path))).toEqual([]);
  });

  test('says in comments only what the code cannot say', () => {
    expect(commentShare(sources)).toBeLessThanOrEqual(mostComments);
  });
});

describe('what looks at the house', () => {
  test('sees a circle, of any length, and none where there is none', () => {
    expect(circles(graphOf({ a: ['b'], b: ['c'], c: ['a'], d: ['a'], e: ['e'] }))).toEqual([['a', 'b', 'c'], ['e']]);
    expect(circles(graphOf({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });

  test('sees a name that stands twice, and a folder that is full', () => {
    expect(doubledNames(['core/day/day.ts', 'core/time/day.ts', 'core/day/plan.ts'])).toEqual([
      'core/day/day.ts,core/time/day.ts',
    ]);
    expect(crowded(['a/1.ts', 'a/2.ts', 'a/b/3.ts'], 1)).toEqual(['a: 2']);
  });

  test('counts the lines of comments, and not what stands behind code', () => {
    const text = '/**\n * One.\n */\nconst a = 1; // two\n\n// three\nconst b = 2;\n';
    const comments = [
      { type: 'Block' as const, value: '', start: 0, end: 15 },
      { type: 'Line' as const, value: '', start: 29, end: 35 },
      { type: 'Line' as const, value: '', start: 37, end: 45 },
    ];
    expect(commentShare([{ text, comments }])).toBe(4 / 6);
  });
});
