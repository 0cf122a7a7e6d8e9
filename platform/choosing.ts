import summaries from 'virtual:tend/summaries';
import { unpackSummaries } from '../core/packed-summaries.ts';
import { chooseStrategy, memoryDays } from '../core/rotation.ts';
import type { Settings } from '../core/settings.ts';
import type { StrategyId } from '../core/strategy.ts';
import { readDays } from './storage/days.ts';

/** Chooses a strategy for a day, from the library and what was shown before. Stores nothing. */
export async function chooseFor(
  date: Temporal.PlainDate,
  settings: Settings,
  passedOver: readonly StrategyId[],
): Promise<StrategyId> {
  const days = await readDays(date.subtract({ days: memoryDays }), date);
  // What was swapped away was seen, too.
  const shown = days.flatMap(({ date: seen, strategy, swappedFrom }) =>
    [strategy, swappedFrom].flatMap((id) => (id ? [{ date: seen, id }] : [])),
  );
  const chosen = chooseStrategy(unpackSummaries(summaries), shown, date, settings, passedOver);
  if (!chosen) throw new Error('the library holds no strategy that may come up');
  return chosen;
}
