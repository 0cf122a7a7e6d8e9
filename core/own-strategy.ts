import * as v from 'valibot';
import { levels, ownPrefix, type StrategyId, type StrategySummary, type StrategyText, themes } from './strategy.ts';
import { strategyIdSchema } from './strategy-id.ts';

/** How long each text of one's own strategy may be: as long as those of the library. */
export const ownLimits = { title: 48, why: 220, today: 330, words: 150, if_badly: 260, reflect: 90 } as const;
export type OwnField = keyof typeof ownLimits;
export const ownFields = Object.keys(ownLimits) as OwnField[];
/** Without these there is nothing to do. */
export const ownRequired: readonly OwnField[] = ['title', 'today'];
/** The most minutes that one's own strategy may say it takes. */
export const mostOwnMinutes = 5;

const textSchema = (field: OwnField) => v.pipe(v.string(), v.maxLength(ownLimits[field]));
const ownSchema = v.object({
  id: strategyIdSchema,
  theme: v.picklist(themes),
  level: v.picklist(levels),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostOwnMinutes)),
  /** Whether it can be done without anyone else. */
  alone: v.boolean(),
  title: textSchema('title'),
  why: textSchema('why'),
  today: textSchema('today'),
  words: textSchema('words'),
  if_badly: textSchema('if_badly'),
  reflect: textSchema('reflect'),
});

/** A strategy that the person wrote, in the same form as those of the library. All but title and today may be empty. */
export type OwnStrategy = v.InferOutput<typeof ownSchema>;

/** Reads a stored strategy of the person's own; `null` for anything else, also for one without title or today. */
export function parseOwn(stored: unknown): OwnStrategy | null {
  const result = v.safeParse(ownSchema, stored);
  return result.success && ownRequired.every((field) => result.output[field] !== '') ? result.output : null;
}

/** Ids have room for so many. */
export const mostOwn = 999;

/** The id of the person's own strategy with this number, from 1 to `mostOwn`. */
export function ownId(number: number): StrategyId {
  return `${ownPrefix}-${String(number).padStart(2, '0')}` as StrategyId;
}

export function ownNumber(id: StrategyId): number {
  return Number(id.split('-')[1]);
}

/** An empty one to write on. Whether it can be done alone is for the person to say. */
export function emptyOwn(id: StrategyId): OwnStrategy {
  return {
    id,
    theme: 'patience_hope',
    level: 1,
    minutes: 3,
    alone: false,
    title: '',
    why: '',
    today: '',
    words: '',
    if_badly: '',
    reflect: '',
  };
}

/** What was typed, without space around it. */
export function tidyOwn(own: OwnStrategy): OwnStrategy {
  return { ...own, ...Object.fromEntries(ownFields.map((field) => [field, own[field].trim()])) };
}

/** What picking needs to know of it: it is open, fits whomever it is about, and its skill is its own. */
export function ownSummary({ id, theme, level, minutes, alone }: OwnStrategy): StrategySummary {
  return {
    id,
    theme,
    skill: ownPrefix,
    level,
    minutes,
    gate: 'open',
    who: ['any'],
    where: alone ? ['alone'] : ['text', 'phone', 'in_person'],
    worry: ['any'],
    mood: ['any'],
  };
}

/** What is shown of it. */
export function ownText({ level: _level, alone: _alone, ...own }: OwnStrategy): StrategyText {
  return { ...own, gate: 'open', evidence: [] };
}
