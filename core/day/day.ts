import type { Ladder } from '../picking/ladder.ts';
import type { Reason } from '../picking/reason.ts';
import type { Mood, StrategyId, StrategyText } from '../strategies/strategy.ts';
import type { Plan } from './plan.ts';

/** How trying a strategy went, in the person's own view. */
export const outcomes = ['okay', 'mixed', 'badly'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a response may say: how it went, or that today is no day for it. */
export const responses = [...outcomes, 'not_today'] as const;

/** Whether the person tried the day's strategy and said how it went. What they said stays with the day for good. */
export function wasTried({ response }: Pick<Day, 'response'>): boolean {
  return response !== null && response.outcome !== 'not_today';
}

/** The longest line that a response keeps, in characters. */
export const longestLine = 500;

/** What the person said of the day's strategy. */
export interface Response {
  outcome: (typeof responses)[number];
  /** Their own words; may be empty. */
  line: string;
  at: Temporal.Instant;
}

/** The record of one day. */
export interface Day {
  date: Temporal.PlainDate;
  /** The day's strategy, fixed since it was first needed; `null` where nothing may come up. */
  strategy: StrategyId | null;
  /** Its texts as the person first saw them; `null` before that. No update of the library changes a day under the hand. */
  shown: StrategyText | null;
  /** The one that the person swapped away; a day has at most one swap. */
  swappedFrom: StrategyId | null;
  /** Others that were today's before this one: not for the person, answered with "No" at a gate, or replaced by choice. */
  putAside: StrategyId[];
  /** Why this strategy is today's. */
  because: Reason[];
  /** How the person said they feel today. */
  mood: Mood | null;
  /** Where the person stood before this day's response. */
  ladder: Ladder;
  plan: Plan | null;
  response: Response | null;
  /** How it went, as far as it was typed when the popup was last closed. */
  draft: { outcome: Outcome | null; line: string } | null;
  /** The same of a plan. */
  planDraft: { when: string; will: string } | null;
}

/** What was typed and not yet kept. */
export type Drafts = Pick<Day, 'draft' | 'planDraft'>;

/** All that were a day's strategy by now: what was swapped away or put aside was seen, too. */
export function strategiesOf({ strategy, swappedFrom, putAside }: Day): StrategyId[] {
  return [strategy, ...putAside, swappedFrom].filter((id) => id !== null);
}
