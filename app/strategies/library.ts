import { isOwn, isPacked, type StrategyId, type StrategyText } from '../../core/strategies/strategy.ts';
import { libraryText } from './library-text.ts';

/** `null` for one that the library no longer has, or the person no longer keeps. */
export async function loadStrategy(id: StrategyId): Promise<StrategyText | null> {
  if (isOwn(id)) return (await import('./own-strategies.ts')).loadOwn(id);
  if (isPacked(id)) return (await import('../packs/pack-ideas.ts')).loadPacked(id);
  return libraryText(id);
}
