import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hardMoods } from '../../../core/picking/eligible.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { memoryDays, pickStrategy, restDays } from '../../../core/picking/picker.ts';
import type { PickingPerson, PickingState, Shown } from '../../../core/picking/picking-inputs.ts';
import {
  type Gate,
  gates,
  levels,
  moods,
  type StrategyId,
  type StrategySummary,
  themes,
} from '../../../core/strategies/strategy.ts';
import { runs } from '../../world/arbitraries.ts';

const firstDay = Temporal.PlainDate.from('2026-11-22');
const someone: PickingPerson = {
  seed: 'a seed',
  worry: null,
  who: null,
  minutes: null,
  themesOff: [],
  gentle: false,
  saved: [],
  hidden: [],
};
const start: PickingState = {
  day: firstDay,
  ladder: firstRung,
  climbed: false,
  mood: null,
  afterBadly: null,
  passedOver: [],
};

/** A library with so many strategies in each theme, of levels 1 to 5 in turn, all open and for everyone. */
function libraryOf(
  each: number,
  change: (strategy: StrategySummary, index: number) => Partial<StrategySummary> = () => ({}),
): StrategySummary[] {
  return themes.flatMap((theme, prefix) =>
    Array.from({ length: each }, (_, index) => {
      const usual: StrategySummary = {
        id: `${'ABCDEF'[prefix]}XX-${index + 1}` as StrategyId,
        theme,
        skill: `${theme} ${index % 4}`,
        level: ((index % 5) + 1) as StrategySummary['level'],
        minutes: (index % 5) + 1,
        gate: 'open',
        who: ['any'],
        where: ['alone'],
        worry: ['any'],
        mood: ['any'],
      };
      return { ...usual, ...change(usual, index) };
    }),
  );
}

/** What a person is shown on so many days in a row. */
function live(library: readonly StrategySummary[], days: number, person = someone, state = start): StrategySummary[] {
  const shown: Shown[] = [];
  for (let number = 0; number < days; number += 1) {
    const day = firstDay.add({ days: number });
    const recent = shown.filter((one) => one.date.until(day).days <= memoryDays);
    const pick = pickStrategy(library, recent, person, { ...state, day });
    if (pick) shown.push({ date: day, id: pick.id });
  }
  return shown.flatMap(({ id }) => library.find((one) => one.id === id) ?? []);
}

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
      const brave = live(libraryOf(25), 80, someone, { ...start, ladder: { level, okays: 0 } });
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

/** One strategy that anyone may get on any day. */
const harmless: StrategySummary = {
  id: 'COM-1',
  theme: 'communication',
  skill: 'listen',
  level: 1,
  minutes: 2,
  gate: 'open',
  who: ['any'],
  where: ['alone'],
  worry: ['any'],
  mood: ['any'],
};
const shownAgo = (days: number, ...ids: StrategyId[]): Shown[] =>
  ids.map((id) => ({ id, date: firstDay.subtract({ days }) }));

describe('where little is left', () => {
  const top = { ladder: { level: 4, okays: 0 } } as const;

  /** Each with the one strategy that there is, and what it breaks. None of this gives way, ever. */
  test.each<
    [
      never: string,
      strategy: Partial<StrategySummary>,
      person: Partial<PickingPerson>,
      state: Partial<PickingState>,
      shown?: Shown[],
    ]
  >([
    ['what comes by choice alone', { gate: 'safe_plus' }, {}, {}],
    ['what asks first, while gentle', { gate: 'safe' }, { gentle: true }, {}],
    ['what is done with others, while gentle', { where: ['text'] }, { gentle: true }, {}],
    ['what the person wrote, while gentle', { id: 'OWN-01' }, { gentle: true }, {}],
    ['what is "not for me"', {}, { hidden: ['COM-1'] }, {}],
    ['what was passed over today', {}, {}, { passedOver: ['COM-1'] }],
    ['what is for another bond', { who: ['partner'] }, { who: 'friend' }, {}],
    ['what is two levels above the person’s own', { level: 3 }, {}, {}],
    ['what is of the bravest level', { level: 5 }, {}, top],
    ['what is brave on a hard day', { level: 3 }, {}, { ...top, mood: 'hurt' }],
    ['what is as brave as what went badly', { level: 3 }, {}, { ...top, afterBadly: 3 }],
    ['a brave one six days after another', { level: 4 }, {}, top, shownAgo(6, 'BRA-1')],
    ['a brave one six days after itself', { level: 4 }, {}, top, shownAgo(6, 'COM-1')],
    ['a brave one six days after one of the bravest', { level: 4 }, {}, top, shownAgo(6, 'BRA-2')],
    ['a brave one within days of one that the library no longer has', { level: 4 }, {}, top, shownAgo(3, 'OLD-1')],
    ['a brave one six days before another, where the clock was set back', { level: 4 }, {}, top, shownAgo(-6, 'BRA-1')],
  ])('never brings %s', (_never, strategy, person, state, shown = []) => {
    // Of no use to anyone by itself, but known.
    const others = [
      { ...harmless, id: 'BRA-1' as const, level: 4 as const, gate: 'safe_plus' as const },
      { ...harmless, id: 'BRA-2' as const, level: 5 as const },
    ];
    const broken = [{ ...harmless, ...strategy }, ...others];
    expect(pickStrategy(broken, shown, { ...someone, ...person }, { ...start, ...state })).toBeUndefined();
    // Without what it breaks, it comes.
    expect(pickStrategy([harmless, ...others], [], someone, start)?.id).toBe('COM-1');
  });

  test.each([7, 8, 30])('brings a brave one %s days after another', (days) => {
    const library = [
      { ...harmless, level: 4 as const },
      { ...harmless, id: 'BRA-1' as const, level: 5 as const },
    ];
    expect(pickStrategy(library, shownAgo(days, 'BRA-1'), someone, { ...start, ...top })?.id).toBe('COM-1');
  });

  /** What is wished of a strategy. The first is kept longest; of two that cannot both be kept, the later one gives way. */
  const wishes = [
    'a theme that is on',
    'done alone after badly',
    'rested',
    'balanced',
    'new or saved',
    'short',
  ] as const;
  type Wish = (typeof wishes)[number];
  const pairs = wishes.flatMap((kept, index) => wishes.slice(index + 1).map((given) => [given, kept] as const));

  test.each(pairs)('"%s" gives way before "%s"', (given, kept) => {
    const [right, wrong] = [withoutWish(given, 'RGT-1'), withoutWish(kept, 'WRG-1')];
    const fillers = (['FIL-1', 'FIL-2'] as const).map((id, index) => ({
      ...harmless,
      id,
      theme: index ? ('communication' as const) : ('understanding' as const),
    }));
    const library = [right.strategy, wrong.strategy, ...fillers];
    // Long enough for finding help, and patience and hope, to be due: no more than a week, since then they come anyway.
    const shown = [
      ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((days) => shownAgo(days, 'FIL-1', 'FIL-2')),
      ...right.shown,
      ...wrong.shown,
    ];
    const person: PickingPerson = {
      ...someone,
      minutes: 2,
      themesOff: ['understanding', 'professional_help'],
      saved: [...right.saved, ...wrong.saved],
      hidden: fillers.map(({ id }) => id),
    };
    const state: PickingState = { ...start, ladder: { level: 2, okays: 0 }, afterBadly: 2 };
    expect(pickStrategy(library, shown, person, state)?.id).toBe('RGT-1');
    // It is no accident of chance: with the wrong one gone or the right one gone, the other one comes.
    expect(pickStrategy(library, shown, { ...person, hidden: [...person.hidden, 'RGT-1'] }, state)?.id).toBe('WRG-1');

    /** One that has all that is wished but this; the other one of the pair has that. */
    function withoutWish(missing: Wish, id: StrategyId) {
      const has = (wish: Wish) => wish !== missing;
      const on = has('a theme that is on');
      const theme = has('balanced')
        ? on
          ? ('patience_hope' as const)
          : ('professional_help' as const)
        : ('communication' as const);
      return {
        strategy: {
          ...harmless,
          id,
          theme,
          where: [has('done alone after badly') ? ('alone' as const) : ('text' as const)],
          minutes: has('short') ? 2 : 5,
        },
        shown: has('rested') ? (has('new or saved') ? [] : shownAgo(70, id)) : shownAgo(30, id),
        // What was shown a month ago is as good as new where the person saved it.
        saved: has('rested') ? [] : [id],
      };
    }
  });

  test('says so where it is of a theme that is off', () => {
    const library = [{ ...harmless, theme: 'vulnerability' as const }];
    const off = { ...someone, themesOff: ['vulnerability' as const], minutes: 5 };
    expect(pickStrategy(library, [], off, start)?.because).toEqual(['other_theme', 'minutes']);
    expect(pickStrategy(library, shownAgo(10, 'COM-1'), { ...off, minutes: null, saved: [] }, start)?.because).toEqual([
      'other_theme',
      'start_small',
    ]);
  });
});

test('whatever is hidden, off, felt and passed over: never two of the brave within a week', () => {
  const library = libraryOf(6, (_, index) => ({ level: ([1, 4, 3, 4, 2, 4] as const)[index] ?? 1 }));
  const days = fc.array(
    fc.record({
      mood: fc.option(fc.constantFrom(...moods), { freq: 3 }),
      afterBadly: fc.option(fc.constantFrom(...levels), { freq: 4 }),
      passes: fc.nat({ max: 3 }),
      hides: fc.boolean(),
    }),
    { minLength: 20, maxLength: 40 },
  );
  fc.assert(
    fc.property(
      days,
      fc.subarray([...themes], { maxLength: 5 }),
      fc.subarray(
        library.map(({ id }) => id),
        { minLength: 10 },
      ),
      (lived, themesOff, hiddenAtFirst) => {
        const hidden = [...hiddenAtFirst];
        const shown: Shown[] = [];
        for (const [number, { passes, hides, ...felt }] of lived.entries()) {
          const day = firstDay.add({ days: number });
          const passedOver: StrategyId[] = [];
          for (let time = 0; time <= passes; time += 1) {
            const state = { ...start, ...felt, day, ladder: { level: 4 as const, okays: 0 }, passedOver };
            const pick = pickStrategy(library, shown, { ...someone, themesOff, hidden }, state);
            if (!pick) break;
            shown.push({ date: day, id: pick.id });
            passedOver.push(pick.id);
            if (hides) hidden.push(pick.id);
          }
        }
        const brave = shown.filter(({ id }) => (library.find((one) => one.id === id)?.level ?? 0) >= 4);
        for (const [index, { date }] of brave.entries()) {
          const before = brave[index - 1];
          if (before) expect(before.date.until(date).days).toBeGreaterThanOrEqual(7);
        }
      },
    ),
    runs(100),
  );
});
