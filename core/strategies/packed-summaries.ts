import { skillsOf } from './skills.ts';
import {
  bonds,
  type Gate,
  gates,
  type Level,
  type Mode,
  modes,
  moods,
  places,
  type StrategyId,
  type StrategySummary,
  type Theme,
  worries,
} from './strategy.ts';

/**
 * What choosing needs to know of all strategies, small enough to be read on the first opening of a day: a text for each
 * id prefix, eleven letters for each number from 01 on. The letters are the level, the minutes, the place of gate and mode
 * among all pairs of them and that of the skill in its list, and then, each as the sum of 1, 2, 4 … for what it holds in
 * base 32: where (one letter), worries (one), whom it is for (two) and moods (three). A dash in front is a number that was
 * never given.
 */
export type PackedSummaries = Record<string, { theme: Theme; strategies: string }>;

const lettersEach = 11;
const never = '-'.repeat(lettersEach);
const worryTags = [...worries, 'any'] as const;
const bondTags = [...bonds, 'any'] as const;
const moodTags = [...moods, 'any'] as const;

/** Packs summaries; `unpackSummaries` gives back the same ones, by prefix and number. */
export function packSummaries(summaries: readonly StrategySummary[]): PackedSummaries {
  const packed: PackedSummaries = {};
  for (const strategy of summaries) {
    const [prefix = '', number] = strategy.id.split('-');
    packed[prefix] ??= { theme: strategy.theme, strategies: '' };
    const at = (Number(number) - 1) * lettersEach;
    const known = packed[prefix].strategies.padEnd(at + lettersEach, never);
    packed[prefix].strategies = known.slice(0, at) + lettersOf(strategy) + known.slice(at + lettersEach);
  }
  return packed;
}

function lettersOf({ theme, skill, level, minutes, gate, who, where, worry, mood, mode }: StrategySummary): string {
  const skills: readonly string[] = skillsOf[theme];
  return [
    level,
    minutes,
    (gates.indexOf(gate) * modes.length + modes.indexOf(mode)).toString(32),
    skills.indexOf(skill).toString(32),
    bits(where, places, 1),
    bits(worry, worryTags, 1),
    bits(who, bondTags, 2),
    bits(mood, moodTags, 3),
  ].join('');
}

export function unpackSummaries(packed: PackedSummaries): StrategySummary[] {
  return Object.entries(packed).flatMap(([prefix, { theme, strategies }]) =>
    (strategies.match(/.{11}/g) ?? []).flatMap((letters, index) => {
      if (letters === never) return [];
      const gateAndMode = Number.parseInt(letters.charAt(2), 32);
      return {
        id: `${prefix}-${String(index + 1).padStart(2, '0')}` as StrategyId,
        theme,
        level: Number(letters.charAt(0)) as Level,
        minutes: Number(letters.charAt(1)),
        gate: gates[Math.floor(gateAndMode / modes.length)] as Gate,
        mode: modes[gateAndMode % modes.length] as Mode,
        skill: skillsOf[theme][Number.parseInt(letters.charAt(3), 32)] as string,
        where: tagsOf(letters.slice(4, 5), places),
        worry: tagsOf(letters.slice(5, 6), worryTags),
        who: tagsOf(letters.slice(6, 8), bondTags),
        mood: tagsOf(letters.slice(8), moodTags),
      };
    }),
  );
}

function bits<Tag>(tags: readonly Tag[], all: readonly Tag[], letters: number): string {
  return all
    .reduce((sum, tag, place) => sum + (tags.includes(tag) ? 2 ** place : 0), 0)
    .toString(32)
    .padStart(letters, '0');
}

function tagsOf<Tag>(letters: string, all: readonly Tag[]): Tag[] {
  const sum = Number.parseInt(letters, 32);
  return all.filter((_, place) => sum & (2 ** place));
}
