import type { StrategyId } from '../../core/strategies/strategy.ts';
import { findSummary } from '../picking/choose-strategy.ts';

/** Whether an idea is one that two people do together; what a person wrote themself is not known to be. */
export async function isTogether(id: StrategyId): Promise<boolean> {
  return (await findSummary(id))?.mode === 'together';
}
