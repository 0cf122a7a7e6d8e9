import type { Day } from '../../core/day/day.ts';
import { textsKept } from '../../core/day/transitions.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { changeDay } from '../../platform/storage/day-store.ts';

/** Keeps the strategy's texts as they were first shown, so that the day stays as it is and opens without the library. */
export async function keepShown(day: Day, text: StrategyText): Promise<void> {
  if (!day.shown) await changeDay(day.date, (stored) => textsKept(stored, text));
}
