import { firstRung } from '../../../core/picking/ladder.ts';
import { memoryDays, pickStrategy } from '../../../core/picking/picker.ts';
import type { PickingPerson, PickingState, Shown } from '../../../core/picking/picking-inputs.ts';
import { type StrategyId, type StrategySummary, themes } from '../../../core/strategies/strategy.ts';

export const firstDay = Temporal.PlainDate.from('2026-11-22');
export const someone: PickingPerson = {
  seed: 'a seed',
  worry: null,
  who: null,
  minutes: null,
  themesOff: [],
  gentle: false,
  saved: [],
  hidden: [],
};
export const start: PickingState = {
  day: firstDay,
  ladder: firstRung,
  climbed: false,
  mood: null,
  afterBadly: null,
  isHardDay: false,
  leaning: null,
  passedOver: [],
};

/** A library with so many strategies in each theme, of levels 1 to 5 in turn, all open and for everyone. */
export function libraryOf(
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
        mode: 'alone',
        worry: ['any'],
        mood: ['any'],
      };
      return { ...usual, ...change(usual, index) };
    }),
  );
}

/** What a person is shown on so many days in a row. */
export function live(
  library: readonly StrategySummary[],
  days: number,
  person = someone,
  state = start,
): StrategySummary[] {
  const shown: Shown[] = [];
  for (let number = 0; number < days; number += 1) {
    const day = firstDay.add({ days: number });
    const recent = shown.filter((one) => one.date.until(day).days <= memoryDays);
    const pick = pickStrategy(library, recent, person, { ...state, day });
    if (pick) shown.push({ date: day, id: pick.id });
  }
  return shown.flatMap(({ id }) => library.find((one) => one.id === id) ?? []);
}

/** One strategy that anyone may get on any day. */
export const harmless: StrategySummary = {
  id: 'COM-1',
  theme: 'communication',
  skill: 'listen',
  level: 1,
  minutes: 2,
  gate: 'open',
  who: ['any'],
  where: ['alone'],
  mode: 'alone',
  worry: ['any'],
  mood: ['any'],
};
export const shownAgo = (days: number, ...ids: StrategyId[]): Shown[] =>
  ids.map((id) => ({ id, date: firstDay.subtract({ days }) }));
