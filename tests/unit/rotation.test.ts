import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseStrategy, memoryDays, restDays, type Shown } from '../../core/rotation.ts';
import { type StrategyId, type StrategySummary, themes, type Worry } from '../../core/strategy.ts';
import { runs } from './arbitraries.ts';

const firstDay = Temporal.PlainDate.from('2026-11-22');
const person = { seed: 'a seed', worry: null as Worry | null };

/** A library with so many open strategies in each theme, of levels 1 to 5 in turn. */
function libraryOf(
  each: number,
  change: (strategy: StrategySummary) => StrategySummary = (same) => same,
): StrategySummary[] {
  return themes.flatMap((theme, prefix) =>
    Array.from({ length: each }, (_, index) =>
      change({
        id: `${'ABCDEF'[prefix]}XX-${index + 1}` as StrategyId,
        theme,
        level: ((index % 5) + 1) as StrategySummary['level'],
        gate: 'open',
        worry: ['any'],
      }),
    ),
  );
}

/** What a person is shown on so many days in a row. */
function live(library: readonly StrategySummary[], days: number, who = person): Shown[] {
  const shown: Shown[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = firstDay.add({ days: day });
    const recent = shown.filter((one) => one.date.until(date).days <= memoryDays);
    const id = chooseStrategy(library, recent, date, who);
    if (id) shown.push({ date, id });
  }
  return shown;
}

const themeOf = (library: readonly StrategySummary[], id: StrategyId) => library.find((one) => one.id === id)?.theme;

describe('the strategy of a day', () => {
  test('is the same whoever asks, however often', () => {
    const library = libraryOf(5);
    const shown = live(library, 10);
    const day = firstDay.add({ days: 10 });
    expect(chooseStrategy(library, shown, day, person)).toBe(
      chooseStrategy(library, [...shown].reverse(), day, person),
    );
  });

  test('does not come back within 60 days where the library is large enough', () => {
    const shown = live(libraryOf(12), 365);
    const last = new Map<StrategyId, Temporal.PlainDate>();
    for (const { date, id } of shown) {
      const before = last.get(id);
      if (before) expect(before.until(date).days).toBeGreaterThanOrEqual(restDays);
      last.set(id, date);
    }
    expect(last.size).toBe(72);
  });

  test('goes through a small library before anything comes back', () => {
    const shown = live(libraryOf(2), 36);
    for (const start of [0, 12, 24]) {
      expect(new Set(shown.slice(start, start + 12).map(({ id }) => id)).size).toBe(12);
    }
  });

  test('leaves no theme out for as long as two weeks', () => {
    const library = libraryOf(12);
    const shown = live(library, 365);
    for (let day = 0; day + 13 <= shown.length; day += 1) {
      const seen = new Set(shown.slice(day, day + 13).map(({ id }) => themeOf(library, id)));
      expect(seen.size, `themes in the 13 days from ${firstDay.add({ days: day })}`).toBe(themes.length);
    }
  });

  test('starts small: the first of each theme is of level 1', () => {
    const library = libraryOf(5);
    const first = live(library, themes.length).map(({ id }) => library.find((one) => one.id === id));
    expect(first.map((one) => one?.level)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(first.map((one) => one?.theme)).size).toBe(6);
  });

  test('is never one that asks the person something first', () => {
    const library = libraryOf(6, (one) => ({
      ...one,
      gate: one.level > 2 ? 'safe' : one.level === 2 ? 'calm' : 'open',
    }));
    for (const { id } of live(library, 100)) {
      expect(['open', 'calm']).toContain(library.find((one) => one.id === id)?.gate);
    }
  });

  test('helps with the worry that the person named, as long as its theme has such a strategy', () => {
    const library = libraryOf(4, (one) => ({ ...one, worry: one.id.endsWith('-4') ? ['relying'] : ['betrayal'] }));
    const first = live(library, themes.length, { ...person, worry: 'relying' });
    expect(first.every(({ id }) => id.endsWith('-4'))).toBe(true);
  });

  test('is another one after a swap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 80 }), (each, days) => {
        const library = libraryOf(each);
        const shown = live(library, days);
        const day = firstDay.add({ days });
        const id = chooseStrategy(library, shown, day, person);
        expect(id).toBeDefined();
        const swapped = chooseStrategy(library, shown, day, person, id ? [id] : []);
        expect(swapped).toBeDefined();
        expect(swapped).not.toBe(id);
      }),
      runs(60),
    );
  });

  test('is missing only where the library has none that may come up', () => {
    expect(chooseStrategy([], [], firstDay, person)).toBeUndefined();
  });
});
