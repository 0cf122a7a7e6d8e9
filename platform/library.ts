import { pieces } from 'virtual:tend/pieces';
import { pieceName } from '../core/piece-name.ts';
import type { Strategy, StrategyId } from '../core/strategy.ts';

/** Loads one strategy with the few that share its piece; `null` for one that the library no longer has. */
export async function loadStrategy(id: StrategyId): Promise<Strategy | null> {
  const piece = await pieces[pieceName(id)]?.();
  return piece?.default.find((strategy) => strategy.id === id) ?? null;
}
