import { loadPiece } from 'virtual:tend/pieces';
import { pieceName } from '../../core/strategies/piece-name.ts';
import type { StrategyId, StrategyText } from '../../core/strategies/strategy.ts';

export async function libraryText(id: StrategyId): Promise<StrategyText | null> {
  const piece = await loadPiece(pieceName(id));
  return piece?.find((one) => one.id === id) ?? null;
}
