import type { StrategyText } from '../strategies/strategy.ts';

/**
 * Differs where what a person would read of a strategy differs, but for one chance in 2^32: FNV-1a over letters instead of
 * bytes (datatracker.ietf.org/doc/html/rfc9923).
 */
export function textMark({ title, theme, minutes, gate, mode, today, words }: StrategyText): string {
  const read = [title, theme, minutes, gate, mode, today, words].join('\n');
  let hash = 0x811c9dc5;
  for (const letter of read) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
