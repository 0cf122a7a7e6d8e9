import * as v from 'valibot';
import { weights } from './evidence.ts';
import { dateSchema, instantSchema } from './stored-time.ts';
import { gates, type StrategyId, type StrategyText, themes } from './strategy.ts';

/** How trying a strategy went, in the person's own view. */
export const outcomes = ['okay', 'mixed', 'badly'] as const;
export type Outcome = (typeof outcomes)[number];

/** The longest line that a response keeps. */
export const longestLine = 500;

/** What the person said of the day's strategy. */
export interface Response {
  outcome: Outcome;
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
  response: Response | null;
}

const strategySchema = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}-\d{2,3}$/),
  v.transform((id) => id as StrategyId),
);

const textSchema = v.pipe(v.string(), v.maxLength(1000));

const shownSchema = v.object({
  id: strategySchema,
  title: textSchema,
  theme: v.picklist(themes),
  minutes: v.number(),
  gate: v.picklist(gates),
  why: textSchema,
  today: textSchema,
  words: textSchema,
  if_badly: textSchema,
  reflect: textSchema,
  support: v.array(v.object({ weight: v.picklist(weights), cites: v.array(textSchema) })),
});

const daySchema = v.object({
  date: dateSchema,
  strategy: strategySchema,
  shown: v.nullable(shownSchema),
  swappedFrom: v.nullable(strategySchema),
  response: v.nullable(
    v.object({
      outcome: v.picklist(outcomes),
      line: v.pipe(v.string(), v.maxLength(longestLine)),
      at: instantSchema,
    }),
  ),
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
