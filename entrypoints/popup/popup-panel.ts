import { isInView, type Opening } from '../../app/day/open-day.ts';
import type { OpenPlan } from '../../app/day/open-plan.ts';
import type { LaterOffer } from '../../app/nudges/put-off.ts';
import type { Day, Outcome } from '../../core/day/day.ts';
import type { Tool } from '../../core/practice/tools.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';

export type Panel =
  | { kind: 'none' | 'asking' | 'none_left' | 'pause' | 'mood' }
  /** `kept`: the line of an answer that is changed. */
  | ({ kind: 'tried'; outcome: Outcome | null; line: string; kept?: string } & Touched)
  | { kind: 'beside'; strategy: StrategyText }
  | ({ kind: 'later' } & LaterOffer)
  | { kind: 'more'; saved: boolean; tool: Tool | null }
  | ({ kind: 'plan'; when: string; will: string; instead: OpenPlan | null } & Touched);

interface Touched {
  touched: boolean;
  asked?: number;
}

export function firstPanel(opening: Opening): Panel {
  return { kind: isInView(opening) ? 'none' : opening.strategy ? 'asking' : 'none_left' };
}

export function triedForm({ draft, response }: Day): Panel {
  const { outcome, line = '' } = response ?? {};
  const isAnswered = outcome !== undefined && outcome !== 'not_today';
  const kept = isAnswered && { kept: line };
  if (draft) return { kind: 'tried', ...draft, ...kept, touched: true };
  return { kind: 'tried', outcome: null, line: '', ...(isAnswered && { outcome, line }), ...kept, touched: false };
}
