import type { StrategyId, StrategySummary, Theme } from '../strategies/strategy.ts';
import type { Past } from './picking-inputs.ts';

/** A theme that was away for so long comes next; others may be as late, so that is well before a fortnight. */
const overdueDays = 9;
/** Finding help, and patience and hope, come at least once in so many days. */
const requiredWithinDays = 7;
const required: readonly Theme[] = ['professional_help', 'patience_hope'];
/** Whoever has just come meets the themes about the other person first. */
const firstDays = 3;

export interface Balance {
  /** For how many days the theme was not shown; infinity for one that never was. */
  restedDays(theme: Theme): number;
  /** The skill of the day before. */
  lastSkill: string | null;
  /** Those that keep the balance, or all. `themeDue` where a theme that was long away had the say. */
  narrow(candidates: readonly StrategySummary[]): { left: readonly StrategySummary[]; themeDue: boolean };
}

export function balanceThemes(library: readonly StrategySummary[], past: readonly Past[]): Balance {
  const byId = new Map<StrategyId, StrategySummary>(library.map((strategy) => [strategy.id, strategy]));
  const seen = past.flatMap(({ id, days }) => {
    const strategy = byId.get(id);
    return strategy ? [{ strategy, days }] : [];
  });
  const rested = new Map<Theme, number>();
  for (const { strategy, days } of seen) {
    rested.set(strategy.theme, Math.min(rested.get(strategy.theme) ?? Number.POSITIVE_INFINITY, days));
  }
  const restedDays = (theme: Theme) => rested.get(theme) ?? Number.POSITIVE_INFINITY;
  const sinceFirst = Math.max(0, ...seen.map(({ days }) => days));
  const waited = (theme: Theme) => Math.min(restedDays(theme), sinceFirst);
  const areKept = required.some((theme) => waited(theme) < requiredWithinDays);

  return {
    restedDays,
    lastSkill: seen.find(({ days }) => days === 1)?.strategy.skill ?? null,
    narrow: (candidates) => {
      if (sinceFirst < firstDays) {
        return { left: prefer(candidates, ({ theme }) => !required.includes(theme)), themeDue: false };
      }
      const longest = Math.max(...candidates.map(({ theme }) => waited(theme)));
      if (longest >= overdueDays) {
        return { left: candidates.filter(({ theme }) => waited(theme) === longest), themeDue: true };
      }
      return {
        left: areKept ? candidates : prefer(candidates, ({ theme }) => required.includes(theme)),
        themeDue: false,
      };
    },
  };
}

export function prefer<T>(all: readonly T[], wanted: (one: T) => boolean): readonly T[] {
  const found = all.filter(wanted);
  return found.length > 0 ? found : all;
}
