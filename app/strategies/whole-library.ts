import { loadPiece } from 'virtual:tend/pieces';
import { pieceName } from '../../core/strategies/piece-name.ts';
import type { StrategyId, StrategyText } from '../../core/strategies/strategy.ts';

/** Loads the texts of many of the library's strategies, each piece once; what the library lacks is left out. */
export async function loadAll(ids: readonly StrategyId[]): Promise<StrategyText[]> {
  const pieces = await Promise.all([...new Set(ids.map(pieceName))].map((name) => loadPiece(name)));
  return pieces.flatMap((piece) => piece ?? []).filter(({ id }) => ids.includes(id));
}
