import { mayBeOffered } from '../../core/picking/gates.ts';
import { type Tool, toolFor } from '../../core/practice/tools.ts';
import type { StrategyId, StrategyText } from '../../core/strategies/strategy.ts';
import { findSummary, readSummaries } from '../picking/choose-strategy.ts';
import { loadAll } from './whole-library.ts';

/** So few ideas stand beside a tool. */
const mostIdeas = 5;

/** The tool by which a strategy can be practised; `null` where there is none, or it may not be offered. */
export async function toolOf(id: StrategyId, gentle: boolean): Promise<Tool | null> {
  const summary = await findSummary(id);
  return summary && toolFor(summary, gentle);
}

/** The first ideas that a tool practises, the smallest first. */
export async function ideasFor(tool: Tool, gentle: boolean): Promise<StrategyText[]> {
  const fitting = (await readSummaries())
    .filter((summary) => toolFor(summary, gentle) === tool && mayBeOffered(summary, gentle))
    .sort((a, b) => a.level - b.level)
    .slice(0, mostIdeas)
    .map(({ id }) => id);
  const texts = await loadAll(fitting);
  return fitting.flatMap((id) => texts.find((text) => text.id === id) ?? []);
}
