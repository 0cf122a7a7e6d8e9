import type { Ladder } from '../picking/ladder.ts';
import type { Reason } from '../picking/reason.ts';
import type { Mood, StrategyId, StrategyText } from '../strategies/strategy.ts';
import type { Plan } from './plan.ts';

/** How trying a strategy went, in the person's own view. */
export const outcomes = ['okay', 'mixed', 'badly'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a response may say: how it went, or that today is no day for it. */
export const responses = [...outcomes, 'not_today'] as const;

export function wasTried({ response }: Pick<Day, 'response'>): boolean {
  return response !== null && response.outcome !== 'not_today';
}

/** The longest line that a response keeps, in characters. */
export const longestLine = 500;

export interface Response {
  outcome: (typeof responses)[number];
  line: string;
  at: Temporal.Instant;
}

export interface Day {
  date: Temporal.PlainDate;
  /** The day's strategy, fixed since it was first needed; `null` where nothing may come up. */
  strategy: StrategyId | null;
  /** Its texts as the person first saw them; `null` before that. No update of the library changes a day under the hand. */
  shown: StrategyText | null;
  swappedFrom: StrategyId | null;
  putAside: StrategyId[];
  because: Reason[];
  mood: Mood | null;
  /** Where the person stood before this day's response. */
  ladder: Ladder;
  plan: Plan | null;
  response: Response | null;
  draft: { outcome: Outcome | null; line: string } | null;
  planDraft: { when: string; will: string } | null;
  /** When the person last removed what they had written on it: no older copy brings that back. */
  wordsRemoved: Temporal.Instant | null;
}

/** The plan for the day's own strategy. */
export function planOf({ plan }: Pick<Day, 'plan'>): Plan | null {
  return plan?.of ? null : plan;
}

/** The day's plan as it stands on a day with this strategy: it belongs to the one that it was made for. */
export function planBeside({ plan, strategy }: Pick<Day, 'plan' | 'strategy'>, other: StrategyId | null): Plan | null {
  if (!plan) return null;
  const of = plan.of ?? strategy;
  return { ...plan, of: of === other ? null : of };
}

/** Whether something was said of a day's strategy, or is being typed: it would be lost with another one in its place. */
export function isBegun(day: Pick<Day, 'response' | keyof Drafts>): boolean {
  return day.response !== null || hasDraft(day);
}

export function hasDraft({ draft, planDraft }: Drafts): boolean {
  return draft !== null || planDraft !== null;
}

export type Drafts = Pick<Day, 'draft' | 'planDraft'>;

/** All that were a day's strategy by now: what was swapped away or put aside was seen, too. */
export function strategiesOf({ strategy, swappedFrom, putAside }: Day): StrategyId[] {
  return [strategy, ...putAside, swappedFrom].filter((id) => id !== null);
}
