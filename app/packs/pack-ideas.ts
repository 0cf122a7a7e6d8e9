import { packSummary, packText } from '../../core/packs/pack.ts';
import type { StrategyId, StrategySummary, StrategyText } from '../../core/strategies/strategy.ts';
import { readPackIdea, readPackIdeas } from '../../platform/storage/packs/pack-store.ts';

export async function readPackSummaries(): Promise<StrategySummary[]> {
  return (await readPackIdeas()).map(packSummary);
}

export async function readPackTexts(): Promise<StrategyText[]> {
  return (await readPackIdeas()).map(packText);
}

/** `null` for one that is not here any more. */
export async function loadPacked(id: StrategyId): Promise<StrategyText | null> {
  const idea = await readPackIdea(id);
  return idea && packText(idea);
}
