import type { StrategyId } from '../strategies/strategy.ts';

/** How long each half of a plan may be, in characters. */
export const longestPlanPart = 120;

/** What the person said of a plan on a later day. A plan that was changed lives on as a new one. */
export const planAnswers = ['did', 'not_today', 'changed'] as const;
export type PlanAnswer = (typeof planAnswers)[number];

/** "When ___, I will ___": tied to a moment, an intention is kept more often (finding E26). */
export interface Plan {
  when: string;
  will: string;
  /** `null` until the person answers it. */
  answer: PlanAnswer | null;
  /** The strategy that it was made for, where the day has another one by now; `null` for the day's own. */
  of: StrategyId | null;
}
