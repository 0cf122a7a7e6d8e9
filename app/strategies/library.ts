import { loadPiece } from 'virtual:tend/pieces';
import { pieceName } from '../../core/strategies/piece-name.ts';
import { isOwn, type StrategyId, type StrategyText } from '../../core/strategies/strategy.ts';

/** `null` for one that the library no longer has, or the person no longer keeps. */
export async function loadStrategy(id: StrategyId): Promise<StrategyText | null> {
  if (isOwn(id)) return (await import('./own-strategies.ts')).loadOwn(id);
  const piece = await loadPiece(pieceName(id));
  return piece?.find((one) => one.id === id) ?? null;
}
