import * as v from 'valibot';
import { RemovedMeanwhile, seenSince, withChanges } from '../records/changed-meanwhile.ts';
import { type Fields, field, keyField, textSchema, wholeNumber } from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { broken, type Reading, readFields } from '../records/reading.ts';
import { type Removed, removable } from '../records/removed.ts';
import {
  ideaLimits,
  type Level,
  levels,
  ownPrefix,
  type StrategyId,
  type StrategySummary,
  type StrategyText,
  type Theme,
  themes,
} from './strategy.ts';
import { strategyIdSchema } from './strategy-id.ts';

/** As long as those of the library. */
export const ownLimits = ideaLimits;
export type OwnField = keyof typeof ownLimits;
export const ownFields = Object.keys(ownLimits) as OwnField[];
export const ownRequired: readonly OwnField[] = ['title', 'today'];
/** The most minutes that one's own strategy may say it takes. */
export const mostOwnMinutes = 5;

export interface OwnStrategy extends Record<OwnField, string> {
  id: StrategyId;
  theme: Theme;
  level: Level;
  minutes: number;
  alone: boolean;
}

const text = field(textSchema, '');
const required = field(v.pipe(textSchema, v.regex(/[\s\S]/)), '…');

const ownFieldsOf = (id: StrategyId): Fields<OwnStrategy> => ({
  id: keyField(strategyIdSchema, id),
  theme: field(v.picklist(themes), 'patience_hope'),
  level: field(v.picklist(levels), 1),
  minutes: field(wholeNumber(1, mostOwnMinutes), 3),
  alone: field(v.boolean(), false),
  title: required,
  why: text,
  today: required,
  words: text,
  if_badly: text,
  reflect: text,
});

/** Reads a stored strategy of the person's own. A field that cannot be read costs only itself. */
function readOwnStrategy(stored: unknown, key: string): Reading<OwnStrategy> {
  const id = v.safeParse(strategyIdSchema, key);
  return id.success ? readFields(ownFieldsOf(id.output), stored) : broken;
}

export const ownKind = declareKind<OwnStrategy | Removed>(
  removable({ name: 'own', version: 1, steps: {}, read: readOwnStrategy, write: (own) => own }, (key) =>
    v.is(strategyIdSchema, key),
  ),
);

/** `OWN-3f9c2a81b6d4`, of a random UUID, so that two machines or an import never give two strategies the same id. */
export function ownId(uuid: string): StrategyId {
  return `${ownPrefix}-${uuid.replaceAll('-', '').slice(0, 12)}`;
}

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

export function tidyOwn(own: OwnStrategy): OwnStrategy {
  return { ...own, ...Object.fromEntries(ownFields.map((field) => [field, own[field].trim()])) };
}

const changeable = [...ownFields, 'theme', 'level', 'minutes', 'alone'] as const;

/**
 * One that is written anew where nothing was `seen`; of any other what the person changed, and nothing else. Throws
 * `ChangedMeanwhile` where another page has changed the same, and `RemovedMeanwhile` where it has removed it.
 */
export function ownKept(seen: OwnStrategy | null, stored: OwnStrategy | null, made: OwnStrategy): OwnStrategy {
  if (!seen) return made;
  if (!stored) throw new RemovedMeanwhile(`${seen.id} was removed`);
  return withChanges(seen, stored, made, changeable);
}

/** What of one the person has seen, as `seenSince` tells. */
export function ownSince(seen: OwnStrategy, stored: OwnStrategy, made: OwnStrategy): OwnStrategy {
  return seenSince(seen, stored, tidyOwn(made), changeable);
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
    mode: alone ? 'alone' : 'towards',
    worry: ['any'],
    mood: ['any'],
  };
}

export function ownText({ level: _level, alone, ...own }: OwnStrategy): StrategyText {
  return { ...own, gate: 'open', mode: alone ? 'alone' : 'towards', evidence: [] };
}
