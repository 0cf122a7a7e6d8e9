import type { Bond, StrategySummary } from '../strategies/strategy.ts';

export function isWrittenFor({ who }: Pick<StrategySummary, 'who'>, bond: Bond | null): boolean {
  return bond !== null && (who.includes(bond) || (bond === 'married' && who.includes('partner')));
}
