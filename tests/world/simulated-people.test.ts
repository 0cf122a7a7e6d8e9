import { describe, expect, test } from 'vitest';
import { chance } from '../../core/cadence/chance.ts';
import type { Outcome } from '../../core/day/day.ts';
import { climb } from '../../core/picking/climb.ts';
import { mayBeOffered } from '../../core/picking/gates.ts';
import { firstRung, type Ladder } from '../../core/picking/ladder.ts';
import { memoryDays, pickStrategy, restDays } from '../../core/picking/picker.ts';
import type { PickingPerson, Shown } from '../../core/picking/picking-inputs.ts';
import { type Mood, type StrategyId, type StrategySummary, themes, worries } from '../../core/strategies/strategy.ts';
import { readStrategies } from '../../scripts/content/read-strategies.ts';
import { figure } from '../figures.ts';

/** People who use Tend for a year with the library that it ships, each in their own way. */

const library = readStrategies('content/en/strategies');
const byId = new Map<StrategyId, StrategySummary>(library.map((strategy) => [strategy.id, strategy]));
const firstDay = Temporal.PlainDate.from('2026-11-22');

interface Profile {
  name: string;
  set?: Partial<PickingPerson>;
  /** How a strategy of some level goes, by luck from 0 up to 1; `null`: nothing is said that day. */
  says: (luck: number, level: number) => Outcome | null;
  feels?: (luck: number) => Mood | null;
  /** Days on which the answer to a gate's question was "No" or "Not sure", as the first and the day after the last. */
  gentle?: [from: number, to: number];
  /** What is left of the promises that hold for everyone. */
  different?: number;
  together?: number;
}

const okay = (share: number) => (luck: number) => (luck < share ? 'okay' : 'mixed');

const profiles: Profile[] = [
  {
    name: 'someone betrayed by a partner, for whom the brave ones often go badly',
    set: { worry: 'betrayal', who: 'partner' },
    says: (luck, level) => (luck < 0.12 * level ? 'badly' : luck < 0.8 ? 'okay' : null),
  },
  {
    name: 'someone who finds it hard to lean on others and answers each day',
    set: { worry: 'relying' },
    says: okay(0.8),
  },
  {
    name: 'someone who promised too much, about a friend, with two minutes',
    set: { who: 'friend', minutes: 2 },
    says: okay(0.6),
  },
  {
    name: 'one of a couple married for long, without any worry',
    set: { who: 'married', minutes: 5 },
    says: okay(0.9),
  },
  { name: 'someone with a partner', set: { who: 'partner', worry: 'relying' }, says: okay(0.7), together: 70 },
  {
    name: 'someone with an old hurt and hard days',
    set: { worry: 'past_hurt', who: 'family' },
    says: (luck) => (luck < 0.1 ? 'badly' : luck < 0.7 ? 'okay' : 'mixed'),
    feels: (luck) => (luck < 0.3 ? 'anxious' : luck < 0.5 ? 'tired' : luck < 0.6 ? 'calm' : null),
  },
  {
    name: 'someone who wants nothing of one theme',
    set: { worry: 'vulnerability', themesOff: ['professional_help'] },
    says: okay(0.7),
  },
  {
    name: 'someone who is not safe, all the year',
    set: { worry: 'betrayal', who: 'partner' },
    says: okay(0.7),
    gentle: [0, 365],
    different: 80,
  },
  {
    name: 'someone who was not sure in spring',
    set: { worry: 'betrayal' },
    says: okay(0.8),
    gentle: [100, 190],
  },
  // Levels move only by what is said, so the two lower levels are all that comes up by itself.
  { name: 'someone who only reads', says: () => null, different: 100 },
];

interface Lived extends Shown {
  strategy: StrategySummary;
  ladder: Ladder;
  gentle: boolean;
  mood: Mood | null;
  outcome: Outcome | null;
}

function yearOf({ name, set, says, feels, gentle }: Profile, days = 365): Lived[] {
  const year: Lived[] = [];
  let ladder = firstRung;
  let climbed = false;
  for (let number = 0; number < days; number += 1) {
    const day = firstDay.add({ days: number });
    const luck = (of: string) => chance(name, of, number);
    const shown = year.slice(-memoryDays);
    const isGentle = gentle !== undefined && number >= gentle[0] && number < gentle[1];
    const before = year.at(-1);
    const mood = feels?.(luck('mood')) ?? null;
    const pick = pickStrategy(
      library,
      shown,
      {
        seed: name,
        worry: null,
        who: null,
        minutes: null,
        themesOff: [],
        saved: [],
        hidden: [],
        ...set,
        gentle: isGentle,
      },
      {
        day,
        ladder,
        climbed,
        mood,
        afterBadly: before?.outcome === 'badly' ? before.strategy.level : null,
        passedOver: [],
        isHardDay: false,
        leaning: null,
      },
    );
    const strategy = pick && byId.get(pick.id);
    if (!pick || !strategy) throw new Error(`no strategy on ${day}`);
    if (pick.because.length === 0) throw new Error(`no reason on ${day}`);
    const outcome = says(luck('outcome'), strategy.level);
    year.push({ date: day, id: pick.id, strategy, ladder, gentle: isGentle, mood, outcome });
    const next = outcome === null ? ladder : climb(ladder, outcome, strategy.level);
    climbed = next.level > ladder.level;
    ladder = next;
  }
  return year;
}

const years = new Map(profiles.map((profile) => [profile.name, yearOf(profile)]));

describe.each(profiles)('a year of $name', (profile) => {
  const year = years.get(profile.name) ?? [];
  const themesOn = themes.filter((theme) => !profile.set?.themesOff?.includes(theme));

  test(`brings ${profile.different ?? 150} different strategies or more, and none again within 60 days`, () => {
    expect(new Set(year.map(({ id }) => id)).size).toBeGreaterThanOrEqual(profile.different ?? 150);
    for (const [index, { date, id }] of year.entries()) {
      const before = year.slice(0, index).findLast((one) => one.id === id);
      if (before) expect(before.date.until(date).days, id).toBeGreaterThanOrEqual(restDays);
    }
  });

  if (profile.together) {
    test(`brings ${profile.together} different ones to do together or more`, () => {
      const together = new Set(year.filter(({ strategy }) => strategy.mode === 'together').map(({ id }) => id));
      expect(together.size).toBeGreaterThanOrEqual(profile.together ?? 0);
    });
  }

  test('is for two at least every second day, once it is said whom it is about', () => {
    for (const [index, { id, strategy, mood, gentle }] of year.entries()) {
      const before = year[index - 1];
      const hard = mood === 'anxious' || mood === 'tired';
      if (!profile.set?.who || !before || before.outcome === 'badly' || hard || gentle) continue;
      expect([strategy.mode, before.strategy.mode], id).not.toEqual(['alone', 'alone']);
    }
  });

  test('leaves no theme out for a fortnight', () => {
    for (let day = 0; day + 14 <= year.length; day += 1) {
      const seen = new Set(year.slice(day, day + 14).map(({ strategy }) => strategy.theme));
      expect(seen.size, `themes in the two weeks from ${year[day]?.date}`).toBe(themesOn.length);
    }
  });

  test('breaks no gate', () => {
    for (const { id, strategy, gentle } of year) {
      expect(strategy.gate, id).not.toBe('safe_plus');
      expect(mayBeOffered(strategy, gentle), id).toBe(true);
      if (gentle) expect([strategy.gate, strategy.where], id).toEqual(['open', ['alone']]);
    }
  });

  test('asks for no more courage than the person has shown', () => {
    for (const [index, { id, strategy, ladder, mood }] of year.entries()) {
      expect(strategy.level, id).toBeLessThanOrEqual(Math.min(ladder.level + 1, 4));
      if (mood === 'anxious' || mood === 'tired') expect(strategy.level, id).toBeLessThanOrEqual(2);
      const before = year[index - 1];
      if (!before) continue;
      const moved = ladder.level - before.ladder.level;
      expect(Math.abs(moved), 'levels moved at once').toBeLessThanOrEqual(1);
      if (moved < 0) expect(before.outcome).toBe('badly');
      if (moved > 0) {
        const since = year.slice(0, index).findLastIndex((one) => one.ladder.level !== before.ladder.level);
        const okays = year.slice(since + 1, index).filter((one) => one.outcome === 'okay');
        expect(before.outcome).toBe('okay');
        expect(okays.length).toBeGreaterThanOrEqual(3);
      }
      if (before.outcome === 'badly') {
        expect(strategy.level, `${id} after ${before.id} went badly`).toBeLessThanOrEqual(
          Math.max(1, before.strategy.level - 1),
        );
        expect(strategy.where, id).toEqual(['alone']);
      }
    }
  });

  test('has at most one of the brave in a week', () => {
    const brave = year.filter(({ strategy }) => strategy.level >= 4);
    for (const [index, { date }] of brave.entries()) {
      const before = brave[index - 1];
      if (before) expect(before.date.until(date).days).toBeGreaterThanOrEqual(7);
    }
  });
});

/** Pairs of days with one of the brave each, less than a week apart. */
function braveTooSoon(lived: readonly Lived[]): string[] {
  const brave = lived.filter(({ strategy }) => strategy.level >= 4);
  return brave.flatMap(({ date, id }, index) => {
    const before = brave[index - 1];
    return before && before.date.until(date).days < 7 ? [`${before.id} on ${before.date}, ${id} on ${date}`] : [];
  });
}

describe('two years of someone with four themes off', () => {
  const ways: Omit<Profile, 'name'>[] = [
    { says: okay(0.8) },
    { set: { who: 'married', worry: 'betrayal', minutes: 2 }, says: okay(1) },
    { says: (luck, level) => (luck < 0.1 * level ? 'badly' : 'okay'), feels: (luck) => (luck < 0.2 ? 'tired' : null) },
  ];
  const pairs = themes.flatMap((one, index) => themes.slice(index + 1).map((other) => [one, other] as const));
  const people = pairs.map((on, index) => {
    const themesOff = themes.filter((theme) => !on.includes(theme));
    const way = ways[index % ways.length] ?? { says: okay(1) };
    return { ...way, name: `only ${on.join(' and ')}`, themesOff };
  });

  test.each(people)(
    '$name: a strategy each day, and never two of the brave within seven',
    {
      timeout: 30_000,
    },
    ({ themesOff, ...way }) => {
      const lived = yearOf({ ...way, set: { ...way.set, themesOff } }, 730);
      expect(braveTooSoon(lived)).toEqual([]);
      expect(lived.filter(({ strategy }) => themesOff.includes(strategy.theme))).toEqual([]);
      expect(Math.max(...lived.map(({ strategy }) => strategy.level)), 'the brave do come').toBe(4);
    },
  );
});

describe('two years in which everything goes badly', () => {
  const worried = worries.slice(0, process.env.TEND_RUNS ? worries.length : 1);

  test.each(worried)('with the worry %s: always alone, and the worry fits on two days of five', (worry) => {
    const lived = yearOf({ name: `badly ${worry}`, set: { worry, who: 'partner' }, says: () => 'badly' }, 730);
    expect(lived.slice(1).filter(({ strategy }) => strategy.mode !== 'alone')).toEqual([]);
    const fitting = lived.filter(({ strategy }) => strategy.worry.includes(worry)).length / lived.length;
    figure(`everything badly, ${worry}: share of days that fit`, fitting);
    expect(fitting).toBeGreaterThanOrEqual(0.4);
  });
});

test('the first hundred days bring a hundred different strategies, also to someone who only reads', () => {
  for (const profile of profiles.filter(({ gentle }) => !gentle)) {
    const hundred = years.get(profile.name)?.slice(0, 100) ?? [];
    expect(new Set(hundred.map(({ id }) => id)).size, profile.name).toBe(100);
  }
});

test('a worry is answered more often than by chance', () => {
  const share = (days: readonly { id: StrategyId }[]) =>
    days.filter(({ id }) => byId.get(id)?.worry.includes('past_hurt')).length / days.length;
  const person = profiles.find(({ set }) => set?.worry === 'past_hurt');
  if (!person) throw new Error('nobody has that worry');
  const without = { ...person, set: { ...person.set, worry: null } };
  expect(share(years.get(person.name)?.slice(0, 60) ?? [])).toBeGreaterThan(1.5 * share(yearOf(without).slice(0, 60)));
});
