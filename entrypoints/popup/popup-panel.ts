import type { OpenPlan } from '../../app/day/open-plan.ts';
import type { LaterOffer } from '../../app/nudges/put-off.ts';
import type { Day, Outcome } from '../../core/day/day.ts';
import { isInView, type Opening } from './opening.ts';

/** What stands open below the strategy, or in its place: a question first, or that there is none. */
export type Panel =
  | { kind: 'none' | 'asking' | 'none_left' | 'pause' | 'mood' }
  | ({ kind: 'tried'; outcome: Outcome | null; line: string } & Touched)
  | ({ kind: 'later' } & LaterOffer)
  | { kind: 'more'; saved: boolean }
  | ({ kind: 'plan'; when: string; will: string; instead: OpenPlan | null } & Touched);

interface Touched {
  /** Whether the person has typed in the form, now or before it was left. Only then is there something to keep. */
  touched: boolean;
  /** How often they asked to keep what was too long. */
  asked?: number;
}

/** What stands there while nothing was opened. */
export function firstPanel(opening: Opening): Panel {
  return { kind: isInView(opening) ? 'none' : opening.strategy ? 'asking' : 'none_left' };
}

/** The form that asks how it went: as it was left, or with what was said before. */
export function triedForm({ draft, response }: Day): Panel {
  if (draft) return { kind: 'tried', ...draft, touched: true };
  if (!response || response.outcome === 'not_today') return { kind: 'tried', outcome: null, line: '', touched: false };
  return { kind: 'tried', outcome: response.outcome, line: response.line, touched: false };
}
