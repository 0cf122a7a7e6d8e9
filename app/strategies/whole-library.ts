import { loadPiece } from 'virtual:tend/pieces';
import { pieceName } from '../../core/strategies/piece-name.ts';
import { isOfLibrary, isPacked, type StrategyId, type StrategyText } from '../../core/strategies/strategy.ts';
import { readPackTexts } from '../packs/pack-ideas.ts';

/** Loads the texts of many strategies of the library and of packs, each piece once; what neither has is left out. */
export async function loadAll(ids: readonly StrategyId[]): Promise<StrategyText[]> {
  const names = new Set(ids.filter(isOfLibrary).map(pieceName));
  const [packed, ...pieces] = await Promise.all([
    ids.some(isPacked) ? readPackTexts() : [],
    ...[...names].map((name) => loadPiece(name)),
  ]);
  return [...packed, ...pieces.flatMap((piece) => piece ?? [])].filter(({ id }) => ids.includes(id));
}
