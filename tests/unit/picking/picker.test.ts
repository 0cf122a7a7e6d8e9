import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hardMoods } from '../../../core/picking/eligible.ts';
import { pickStrategy, restDays } from '../../../core/picking/picker.ts';
import type { PickingPerson } from '../../../core/picking/picking-inputs.ts';
import {
  type Gate,
  gates,
  levels,
  moods,
  type StrategyId,
  type StrategySummary,
  themes,
  worries,
} from '../../../core/strategies/strategy.ts';
import { runs } from '../../world/arbitraries.ts';
import { firstDay, libraryOf, live, someone, start } from './made-library.ts';

describe('the strategy of a day', () => {
  test('is the same whoever asks, however often and in whatever order the past is read', () => {
    const library = libraryOf(10);
    const shown = live(library, 10).map(({ id }, index) => ({ id, date: firstDay.add({ days: index }) }));
    const state = { ...start, day: firstDay.add({ days: 10 }) };
    expect(pickStrategy(library, shown, someone, state)).toEqual(
      pickStrategy(library, shown.toReversed(), someone, state),
    );
  });

  test('goes through a small library before anything comes back, and brings back what was longest away', () => {
    const year = live(
      libraryOf(2, () => ({ level: 1 })),
      36,
    );
    for (const from of [0, 12, 24]) {
      expect(new Set(year.slice(from, from + 12).map(({ id }) => id)).size).toBe(12);
    }
  });

  test('is never of the bravest level, and of no other that is two above the person’s own', () => {
    for (const level of [1, 2, 3, 4] as const) {
      const brave = live(libraryOf(25), 120, someone, { ...start, ladder: { level, okays: 0 } });
      expect(Math.max(...brave.map((one) => one.level))).toBe(Math.min(level + 1, 4));
    }
  });

  test('is gentler and alone after one that went badly', () => {
    const library = libraryOf(25, (_, index) => ({ where: index % 2 ? ['alone'] : ['text'] }));
    for (const afterBadly of levels) {
      const [next] = live(library, 1, someone, { ...start, ladder: { level: 4, okays: 0 }, afterBadly });
      expect(next?.where).toEqual(['alone']);
      expect(next?.level).toBeLessThanOrEqual(Math.max(1, afterBadly - 1));
    }
  });

  test.each(hardMoods)('is of the two lowest levels for someone who feels %s', (mood) => {
    const state = { ...start, ladder: { level: 4 as const, okays: 0 }, mood };
    expect(Math.max(...live(libraryOf(25), 60, someone, state).map(({ level }) => level))).toBeLessThanOrEqual(2);
  });

  test.each<[string, Partial<PickingPerson>, Partial<StrategySummary>]>([
    ['of the theme that is left on', { themesOff: themes.slice(1) }, { theme: 'understanding' }],
    ['for the person’s bond', { who: 'friend' }, { who: ['friend'] }],
    ['for partners, to someone married', { who: 'married' }, { who: ['partner'] }],
    ['for everyone, to someone who did not say', {}, { who: ['any'] }],
    ['open and alone while gentle', { gentle: true }, { gate: 'open', where: ['alone'] }],
  ])('is only one %s', (_name, person, expected) => {
    const library = libraryOf(20, (_, index) => ({
      who: [(['any', 'friend', 'partner', 'ex_coparent'] as const)[index % 4] ?? 'any'],
      gate: gates[Math.floor(index / 2) % 4] as Gate,
      where: index % 3 ? ['alone'] : ['alone', 'text'],
    }));
    const fitting = live(library, 60, { ...someone, ...person });
    expect(fitting.length).toBe(60);
    const fits = (one: StrategySummary) =>
      Object.entries(expected).every(([field, value]) => {
        const held = one[field as keyof StrategySummary];
        return field === 'who' && one.who.includes('any') ? true : JSON.stringify(held) === JSON.stringify(value);
      });
    expect(fitting.filter((one) => !fits(one))).toEqual([]);
  });

  test.each<[string, Partial<PickingPerson>, Partial<typeof start>, boolean]>([
    ['once it is said whom this is about', { who: 'friend' }, {}, true],
    ['not while gentle', { who: 'friend', gentle: true }, {}, false],
    ['not after one that went badly', { who: 'friend' }, { afterBadly: 3 }, false],
  ])('is for two at least every second day: %s', (_when, person, state, expected) => {
    const library = libraryOf(40, (_, index) =>
      index % 4 ? { mode: 'alone', level: 1 } : { mode: 'together', where: ['text'], level: 1 },
    );
    const days = live(library, 40, { ...someone, ...person }, { ...start, ...state }).map(({ mode }) => mode);
    const pairs = days.slice(1).map((mode, index) => mode === 'alone' && days[index] === 'alone');
    expect(days.includes('together')).toBe(expected);
    expect(pairs.includes(true)).toBe(!expected);
  });

  test('leans to what the last check-in points to, as a wish: other themes come as well', () => {
    const library = libraryOf(40, () => ({ level: 1 }));
    const share = (leaning: typeof start.leaning) =>
      live(library, 60, someone, { ...start, leaning }).filter(({ theme }) => theme === 'vulnerability').length;
    const leaning = { theme: 'vulnerability' as const, skills: [] };
    expect(share(leaning)).toBeGreaterThan(share(null));
    expect(share(leaning)).toBeLessThan(60);
  });

  test('is the smallest step, alone and without a question, on a day that the person called hard', () => {
    const library = libraryOf(40, (_, index) => ({
      gate: gates[index % 2] as Gate,
      where: index % 4 ? ['alone'] : ['text'],
    }));
    const quiet = live(library, 20, someone, { ...start, ladder: { level: 4, okays: 0 }, isHardDay: true });
    expect(quiet.every(({ gate, level, where }) => gate === 'open' && level === 1 && where[0] === 'alone')).toBe(true);
    expect(quiet.length).toBe(20);
  });

  test('was written for the person’s bond where there is a choice', () => {
    const library = libraryOf(40, (_, index) => ({ who: index % 2 ? ['any'] : ['friend'], level: 1 }));
    const friends = live(library, 30, { ...someone, who: 'friend' }).filter(({ who }) => who.includes('friend'));
    expect(friends.length).toBeGreaterThan(20);
  });

  test('fits how the person said they feel, while one that does is new, whatever theme is due', () => {
    const library = libraryOf(40, ({ id }) => ({ mood: [id === 'FXX-4' ? 'tired' : 'calm'], level: 1 }));
    const [first] = live(library, 1, someone, { ...start, mood: 'tired' });
    expect(first?.mood).toEqual(['tired']);
  });

  test('keeps to the person’s minutes while something of that length is new', () => {
    const short = live(
      libraryOf(30, () => ({ level: 1 })),
      60,
      { ...someone, minutes: 2 },
    );
    expect(Math.max(...short.map(({ minutes }) => minutes))).toBe(2);
  });

  test('never is one that the person put aside, or one that comes by choice alone', () => {
    const library = libraryOf(10, (_, index) => ({ gate: index % 2 ? 'safe_plus' : 'open', level: 1 }));
    const hidden = library.filter((_, index) => index % 3 === 0).map(({ id }) => id);
    for (const { id, gate } of live(library, 100, { ...someone, hidden })) {
      expect(hidden).not.toContain(id);
      expect(gate).toBe('open');
    }
  });

  test('may be one that the person saved, as soon as it has rested', () => {
    const library = libraryOf(40, () => ({ level: 1 }));
    const saved = ['AXX-1', 'BXX-1', 'CXX-1'] as StrategyId[];
    const year = live(library, 365, { ...someone, saved });
    const days = year.flatMap(({ id }, day) => (saved.includes(id) ? [{ id, day }] : []));
    expect(days.length).toBeGreaterThan(saved.length);
    for (const [index, { id, day }] of days.entries()) {
      const before = days.slice(0, index).findLast((one) => one.id === id);
      if (before) expect(day - before.day).toBeGreaterThanOrEqual(restDays);
    }
  });

  test('says why, truly', () => {
    const library = libraryOf(20, (_, index) => ({
      mood: [index % 2 ? 'sad' : 'calm'],
      worry: [index % 3 ? 'relying' : 'betrayal'],
      level: 1,
    }));
    fc.assert(
      fc.property(
        fc.record({
          worry: fc.constantFrom(null, 'relying', 'betrayal'),
          mood: fc.constantFrom(null, ...moods),
          minutes: fc.constantFrom(null, 2, 3, 5),
          days: fc.nat({ max: 30 }),
        }),
        ({ worry, mood, minutes, days }) => {
          const shown = live(library, days).map(({ id }, index) => ({ id, date: firstDay.add({ days: index }) }));
          const state = { ...start, day: firstDay.add({ days }), mood };
          const pick = pickStrategy(library, shown, { ...someone, worry, minutes }, state);
          const strategy = library.find(({ id }) => id === pick?.id);
          if (!pick || !strategy) return expect.unreachable();
          expect(pick.because.length).toBeGreaterThan(0);
          expect(pick.because.length).toBeLessThanOrEqual(2);
          for (const reason of pick.because) {
            if (reason === 'mood') expect(strategy.mood).toContain(mood);
            if (reason.startsWith('worry_')) expect(`worry_${worry}`).toBe(reason);
            if (reason.startsWith('worry_')) expect(strategy.worry).toContain(worry);
            if (reason === 'minutes') expect(strategy.minutes).toBeLessThanOrEqual(minutes ?? 0);
            if (reason === 'fresh') expect(shown.map(({ id }) => id)).not.toContain(pick.id);
            expect(['saved', 'own', 'chosen', 'gentle_after', 'step_up']).not.toContain(reason);
          }
        },
      ),
      runs(60),
    );
  });

  test('is another one after a swap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat({ max: 80 }), (each, days) => {
        const library = libraryOf(each);
        const shown = live(library, days).map(({ id }, index) => ({ id, date: firstDay.add({ days: index }) }));
        const state = { ...start, day: firstDay.add({ days }) };
        const first = pickStrategy(library, shown, someone, state);
        const second = pickStrategy(library, shown, someone, { ...state, passedOver: first ? [first.id] : [] });
        expect(second?.id).toBeDefined();
        expect(second?.id).not.toBe(first?.id);
      }),
      runs(40),
    );
  });

  test('is about the other person on the first three days, whatever the worry and whoever they are', () => {
    const own = ['professional_help', 'patience_hope'];
    fc.assert(
      fc.property(fc.string(), fc.option(fc.constantFrom(...worries)), fc.boolean(), (seed, worry, gentle) => {
        const first = live(libraryOf(12), 3, { ...someone, seed, worry, gentle });
        expect(first.filter(({ theme }) => own.includes(theme))).toEqual([]);
      }),
      runs(60),
    );
    const [only] = live(libraryOf(12), 1, { ...someone, themesOff: themes.filter((theme) => !own.includes(theme)) });
    expect(own).toContain(only?.theme);
  });

  test('is missing only where there is none that may come up', () => {
    expect(pickStrategy([], [], someone, start)).toBeUndefined();
    expect(
      pickStrategy(
        libraryOf(3, () => ({ gate: 'safe_plus' })),
        [],
        someone,
        start,
      ),
    ).toBeUndefined();
  });
});
