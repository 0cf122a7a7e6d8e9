import {
  type Gate,
  gates,
  type Level,
  type StrategyId,
  type StrategySummary,
  type Theme,
  worries,
} from './strategy.ts';

/**
 * What choosing needs to know of all strategies, small enough to be read on the first opening of a day: a text for each
 * id prefix, three letters for each number from 01 on. The letters are the level, the gate's place in `gates`, and the
 * worries as the sum of 1, 2, 4 and 8 in their order, 16 for `any`, in base 32. `---` is a number that was never given.
 */
export type PackedSummaries = Record<string, { theme: Theme; strategies: string }>;

const lettersEach = 3;
const never = '---';
const helpsWith = [...worries, 'any'] as const;

/** Packs summaries; `unpackSummaries` gives back the same ones, by prefix and number. */
export function packSummaries(summaries: readonly StrategySummary[]): PackedSummaries {
  const packed: PackedSummaries = {};
  for (const { id, theme, level, gate, worry } of summaries) {
    const [prefix = '', number] = id.split('-');
    const bits = worry.reduce((sum, one) => sum + 2 ** helpsWith.indexOf(one), 0);
    packed[prefix] ??= { theme, strategies: '' };
    const known = packed[prefix].strategies.padEnd(Number(number) * lettersEach, never);
    const at = (Number(number) - 1) * lettersEach;
    packed[prefix].strategies =
      known.slice(0, at) + level + gates.indexOf(gate) + bits.toString(32) + known.slice(at + lettersEach);
  }
  return packed;
}

export function unpackSummaries(packed: PackedSummaries): StrategySummary[] {
  return Object.entries(packed).flatMap(([prefix, { theme, strategies }]) =>
    (strategies.match(/.../g) ?? []).flatMap((letters, index) => {
      if (letters === never) return [];
      const bits = Number.parseInt(letters.charAt(2), 32);
      return {
        id: `${prefix}-${String(index + 1).padStart(2, '0')}` as StrategyId,
        theme,
        level: Number(letters.charAt(0)) as Level,
        gate: gates[Number(letters.charAt(1))] as Gate,
        worry: helpsWith.filter((_, place) => bits & (2 ** place)),
      };
    }),
  );
}
