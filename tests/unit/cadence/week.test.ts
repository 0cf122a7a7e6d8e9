import { describe, expect, test } from 'vitest';
import type { Cadence, Weekday } from '../../../core/cadence/cadence.ts';
import { defaultCadence, weekdays } from '../../../core/cadence/defaults.ts';
import { takesPart } from '../../../core/cadence/week.ts';
import { someOf } from '../../luck.ts';
import { patience } from '../../world/arbitraries.ts';

interface Choice {
  activeDays: readonly Weekday[];
  perWeek: number;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const aMonday = Temporal.PlainDate.from('2026-11-23');
const perWeeks = weekdays.map(Number);
/** Every set of active days but the empty one, with every number of nudges a week. */
const choices: Choice[] = upTo(127)
  .map((set) => weekdays.filter((_day, bit) => ((set + 1) >> bit) & 1))
  .flatMap((activeDays) => perWeeks.map((perWeek) => ({ activeDays, perWeek })));
const drawn = someOf(choices, 300, 'choices of a week');

/** The weekdays that a week chooses, so many weeks after the first. */
function chosen({ activeDays, perWeek }: Choice, seed: string, week: number): Weekday[] {
  const cadence: Cadence = { ...defaultCadence(), activeDays, rhythm: { kind: 'weekly', perWeek } };
  const monday = aMonday.add({ weeks: week });
  return weekdays.filter((weekday) => takesPart(cadence, seed, monday.add({ days: weekday - 1 })));
}

const countOf = ({ activeDays, perWeek }: Choice) => Math.min(perWeek, activeDays.length);
const shareOf = (choice: Choice) => countOf(choice) / choice.activeDays.length;

/** How often each of the active days is among these weeks' days. */
function timesChosen({ activeDays }: Choice, weeks: readonly Weekday[][]): number[] {
  return activeDays.map((day) => weeks.filter((days) => days.includes(day)).length);
}

/** The cases that break a promise, as they would be read aloud. */
function broken(list: readonly Choice[], keeps: (choice: Choice) => boolean): string[] {
  return list
    .filter((choice) => !keeps(choice))
    .map(({ activeDays, perWeek }) => `${perWeek} a week of the days ${activeDays.join()}`);
}

describe('whatever the active days and however many a week', { timeout: patience }, () => {
  test('a week chooses as many of the active days as are wanted, or all of them', () => {
    const exactly = (choice: Choice) =>
      upTo(8).every((week) => {
        const days = chosen(choice, 'someone', week);
        return days.length === countOf(choice) && days.every((day) => choice.activeDays.includes(day));
      });
    expect(broken(drawn, exactly)).toEqual([]);
  });

  test('chosen days lie as far apart as they can, to one active day, also from the last round to the first', () => {
    const spread = (choice: Choice) =>
      upTo(8).every((week) => {
        const { activeDays } = choice;
        const places = chosen(choice, 'someone', week).map((day) => activeDays.indexOf(day));
        const around = [...places, (places[0] ?? 0) + activeDays.length];
        const steps = around.slice(1).map((place, index) => place - (around[index] ?? 0));
        const even = activeDays.length / countOf(choice);
        return steps.every((step) => step === Math.floor(even) || step === Math.ceil(even));
      });
    expect(broken(drawn, spread)).toEqual([]);
  });

  test('over the weeks of one person each active day is chosen as often as the others', () => {
    const weeks = 24;
    const fair = (choice: Choice, index: number) => {
      const times = timesChosen(
        choice,
        upTo(weeks).map((week) => chosen(choice, `person ${index}`, week)),
      );
      const share = shareOf(choice);
      // Whole rounds are fair to the week. The one that had begun before and the one that is not over may leave this.
      const bound = 2 * countOf(choice) * (1 - share) + 1e-9;
      return times.every((one) => Math.abs(one - weeks * share) <= bound);
    };
    expect(broken(drawn, (choice) => fair(choice, choices.indexOf(choice)))).toEqual([]);
  });

  test('over many people each active day of one week is chosen as often as the others', () => {
    const people = 300;
    const fair = (choice: Choice) => {
      const times = timesChosen(
        choice,
        upTo(people).map((person) => chosen(choice, `person ${person}`, 0)),
      );
      const share = shareOf(choice);
      // Four standard deviations.
      const bound = 4 * Math.sqrt((share * (1 - share)) / people);
      return times.every((one) => Math.abs(one / people - share) <= bound);
    };
    // Which days they are makes no difference to how they are chosen, only how many there are.
    const oneOfEachSize = choices.filter(({ activeDays }) => activeDays.at(-1) === activeDays.length);
    expect(oneOfEachSize).toHaveLength(49);
    expect(broken(oneOfEachSize, fair)).toEqual([]);
  });

  test('fewer a week than days vary from week to week, and each person has an order of their own', () => {
    const vary = (choice: Choice) => {
      const year = (seed: string) => upTo(52).map((week) => chosen(choice, seed, week).join());
      const mine = year('someone');
      const asBefore = mine.filter((days, week) => days === mine[week - 1]).length;
      return asBefore <= 26 && mine.join(' ') !== year('someone else').join(' ');
    };
    const sizes = choices.filter(({ activeDays, perWeek }) => perWeek < activeDays.length && activeDays[0] === 1);
    expect(broken(sizes, vary)).toEqual([]);
  });

  test('weeks before 1970 are chosen like any other', () => {
    const choice: Choice = { activeDays: [1, 2, 3, 4, 5], perWeek: 3 };
    const weeks = upTo(50).map((week) => chosen(choice, 'someone', week - 3_000));
    expect(timesChosen(choice, weeks).every((times) => Math.abs(times - 30) < 3)).toBe(true);
  });
});
