import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickStrategy } from '../../../core/picking/picker.ts';
import type { PickingPerson, PickingState, Shown } from '../../../core/picking/picking-inputs.ts';
import { levels, moods, type StrategyId, type StrategySummary, themes } from '../../../core/strategies/strategy.ts';
import { runs } from '../../world/arbitraries.ts';
import { firstDay, harmless, libraryOf, shownAgo, someone, start } from './made-library.ts';

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
    ['what asks something on a day that the person called hard', { gate: 'calm' }, {}, { isHardDay: true }],
    ['anything but the smallest step on such a day', { level: 2 }, {}, { ...top, isHardDay: true }],
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
