import type { StrategyId } from '../../core/strategies/strategy.ts';
import { loadStrategy } from './library.ts';

/** What ideas are called; `''` where there is none any more. */
export async function readIdeaTitles(ids: readonly StrategyId[]): Promise<ReadonlyMap<StrategyId, string>> {
  const titles = ids.map(async (id) => [id, (await loadStrategy(id))?.title ?? ''] as const);
  return new Map(await Promise.all(titles));
}
