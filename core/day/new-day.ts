import type { Ladder } from '../picking/ladder.ts';
import type { Reason } from '../picking/reason.ts';
import type { StrategyId } from '../strategies/strategy.ts';
import type { Day } from './day.ts';

export function newDay(
  date: Temporal.PlainDate,
  { id, because }: { id: StrategyId | null; because: Reason[] },
  ladder: Ladder,
): Day {
  return {
    date,
    strategy: id,
    shown: null,
    swappedFrom: null,
    putAside: [],
    because,
    mood: null,
    ladder,
    plan: null,
    response: null,
    draft: null,
    planDraft: null,
    wordsRemoved: null,
  };
}
