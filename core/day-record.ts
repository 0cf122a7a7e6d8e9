import * as v from 'valibot';
import { climbedLevels, firstRung, type Ladder } from './ladder.ts';
import { longestPlanPart, type Plan, planAnswers } from './plan.ts';
import { type Reason, reasons } from './reason.ts';
import { dateSchema, instantSchema } from './stored-time.ts';
import { gates, type Mood, moods, type StrategyId, type StrategyText, themes } from './strategy.ts';
import { strategyIdSchema } from './strategy-id.ts';

/** How trying a strategy went, in the person's own view. */
export const outcomes = ['okay', 'mixed', 'badly'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a response may say: how it went, or that today is no day for it. */
export const responses = [...outcomes, 'not_today'] as const;

/** Whether the person tried the day's strategy and said how it went. What they said stays with the day for good. */
export function wasTried({ response }: Pick<Day, 'response'>): boolean {
  return response !== null && response.outcome !== 'not_today';
}

/** The longest line that a response keeps. */
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
  /** The day's strategy, fixed since it was first needed. */
  strategy: StrategyId;
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

const textSchema = v.pipe(v.string(), v.maxLength(1000));

const shownSchema = v.object({
  id: strategyIdSchema,
  title: textSchema,
  theme: v.picklist(themes),
  minutes: v.number(),
  gate: v.picklist(gates),
  why: textSchema,
  today: textSchema,
  words: textSchema,
  if_badly: textSchema,
  reflect: textSchema,
  evidence: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(10))), v.maxLength(20)), []),
});

const lineSchema = v.pipe(v.string(), v.maxLength(longestLine));
const halfSchema = v.pipe(v.string(), v.maxLength(longestPlanPart));
const planPartSchema = v.pipe(halfSchema, v.regex(/./));

const daySchema = v.object({
  date: dateSchema,
  strategy: strategyIdSchema,
  shown: v.nullable(shownSchema),
  swappedFrom: v.nullable(strategyIdSchema),
  // Days stored before these were there lack them, and that is no fault.
  putAside: v.optional(v.pipe(v.array(strategyIdSchema), v.maxLength(100)), []),
  because: v.optional(v.array(v.picklist(reasons)), []),
  mood: v.optional(v.nullable(v.picklist(moods)), null),
  ladder: v.optional(v.object({ level: v.picklist(climbedLevels), okays: v.number() }), firstRung),
  plan: v.optional(
    v.nullable(v.object({ when: planPartSchema, will: planPartSchema, answer: v.nullable(v.picklist(planAnswers)) })),
    null,
  ),
  response: v.nullable(
    v.object({
      outcome: v.picklist(responses),
      line: lineSchema,
      at: instantSchema,
    }),
  ),
  draft: v.optional(v.nullable(v.object({ outcome: v.nullable(v.picklist(outcomes)), line: lineSchema })), null),
  planDraft: v.optional(v.nullable(v.object({ when: halfSchema, will: halfSchema })), null),
});

/** Reads a stored day; `null` for anything else. */
export function parseDay(stored: unknown): Day | null {
  const result = v.safeParse(daySchema, stored);
  return result.success ? result.output : null;
}

/** A day as plain JSON data. `parseDay` gives back the same day. */
export function storedDay(day: Day): object {
  return {
    ...day,
    date: day.date.toString(),
    response: day.response && { ...day.response, at: day.response.at.toString() },
  };
}
