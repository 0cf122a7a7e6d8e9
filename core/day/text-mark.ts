import type { StrategyText } from '../strategies/strategy.ts';
import { fnv1a } from '../text/fnv1a.ts';

/** Differs where what a person would read of a strategy differs, but for one chance in 2^32. */
export function textMark({ title, theme, minutes, gate, mode, today, words }: StrategyText): string {
  return fnv1a([title, theme, minutes, gate, mode, today, words].join('\n')).toString(36);
}
