import type { OpenPlan } from '../../app/day/open-plan.ts';
import type { LaterOffer } from '../../app/nudges/put-off.ts';
import type { Day, Outcome } from '../../core/day/day.ts';
import type { Tool } from '../../core/practice/tools.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { isInView, type Opening } from './open-day.ts';

export type Panel =
  | { kind: 'none' | 'asking' | 'none_left' | 'pause' | 'mood' }
  | ({ kind: 'tried'; outcome: Outcome | null; line: string } & Touched)
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
  if (draft) return { kind: 'tried', ...draft, touched: true };
  if (!response || response.outcome === 'not_today') return { kind: 'tried', outcome: null, line: '', touched: false };
  return { kind: 'tried', outcome: response.outcome, line: response.line, touched: false };
}
