import * as v from 'valibot';
import { climbedLevels, firstRung } from '../picking/ladder.ts';
import { reasons } from '../picking/reason.ts';
import {
  countSchema,
  type Fields,
  field,
  group,
  keyField,
  list,
  nullable,
  optional,
  textSchema,
  wholeNumber,
} from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { broken, type Reading, readFields } from '../records/reading.ts';
import { mostOwnMinutes } from '../strategies/own-strategy.ts';
import { gates, modes, moods, type StrategyId, type StrategyText, themes } from '../strategies/strategy.ts';
import { strategyIdSchema } from '../strategies/strategy-id.ts';
import { dateSchema, instantSchema } from '../time/stored-time.ts';
import { type Day, outcomes, responses } from './day.ts';
import { type Plan, planAnswers } from './plan.ts';

/** Stands for a text that cannot be read and must not be empty. */
const unreadable = '…';
/** Stands for the id of texts of which only that cannot be read. The library has none of this id. */
const unknownId: StrategyId = 'XXX-00';
/** More than the library, one's own strategies and packs can be together. */
const mostPutAside = 2000;

const text = field(textSchema, '');
const half = field(v.pipe(textSchema, v.regex(/[\s\S]/)), unreadable);

const shownFields: Fields<StrategyText> = {
  id: field(strategyIdSchema, unknownId),
  title: field(textSchema, unreadable),
  theme: field(v.picklist(themes), 'patience_hope'),
  minutes: field(wholeNumber(1, mostOwnMinutes), 3),
  gate: field(v.picklist(gates), 'open'),
  mode: optional(field(v.picklist(modes), 'alone'), 'alone'),
  why: text,
  today: field(textSchema, unreadable),
  words: text,
  if_badly: text,
  reflect: text,
  evidence: optional(list(v.pipe(v.string(), v.maxLength(10)), 20, []), []),
};

const planFields: Fields<Plan> = {
  when: half,
  will: half,
  answer: field(v.nullable(v.picklist(planAnswers)), null),
  of: optional(field(v.nullable(strategyIdSchema), null), null),
};

const chosenFields: Fields<Omit<Day, 'date' | 'response' | 'draft' | 'planDraft' | 'wordsRemoved'>> = {
  strategy: field(v.nullable(strategyIdSchema), null),
  shown: nullable(shownFields),
  swappedFrom: field(v.nullable(strategyIdSchema), null),
  putAside: optional(list(strategyIdSchema, mostPutAside, []), []),
  because: optional(list(v.picklist(reasons), reasons.length, []), []),
  mood: optional(field(v.nullable(v.picklist(moods)), null), null),
  ladder: optional(
    group({
      level: field(v.picklist(climbedLevels), firstRung.level),
      okays: field(countSchema, 0),
    }),
    firstRung,
  ),
  plan: optional(nullable(planFields), null),
};
const draftFields: Fields<Pick<Day, 'draft' | 'planDraft'>> = {
  draft: optional(nullable({ outcome: field(v.nullable(v.picklist(outcomes)), null), line: text }), null),
  planDraft: optional(nullable({ when: text, will: text }), null),
};
// Of all answers, the one that leaves the ladder as it is.
const outcome = field(v.picklist(responses), 'mixed');

const dayFields = (date: Temporal.PlainDate): Fields<Day> => ({
  date: keyField(dateSchema, date),
  ...chosenFields,
  response: nullable({
    outcome,
    line: text,
    at: field(instantSchema, date.toZonedDateTime('UTC').toInstant()),
  }),
  ...draftFields,
  wordsRemoved: optional(field(v.nullable(instantSchema), null), null),
});

/** Reads what is stored under a date. A field that cannot be read costs only itself. */
function readDay(stored: unknown, key: string): Reading<Day> {
  const date = dateOfKey(key);
  if (!date) return broken;
  const reading = readFields(dayFields(date), stored);
  if (reading.state !== 'mended' || !reading.mended.includes('strategy')) return reading;
  // What was shown tells which it was; without that, today gets another one.
  return { ...reading, record: { ...reading.record, strategy: reading.record.shown?.id ?? null } };
}

function dateOfKey(key: string): Temporal.PlainDate | null {
  const read = v.safeParse(dateSchema, key);
  return read.success && read.output.toString() === key ? read.output : null;
}

/** A day as plain JSON data. `readDay` gives back the same day. */
export function storedDay(day: Day): object {
  return {
    ...day,
    date: day.date.toString(),
    response: day.response && { ...day.response, at: day.response.at.toString() },
    wordsRemoved: day.wordsRemoved?.toString() ?? null,
  };
}

export const dayKind = declareKind<Day>({ name: 'day', version: 1, steps: {}, read: readDay, write: storedDay });
