import * as v from 'valibot';
import {
  type Field,
  type Fields,
  field,
  isObject,
  keyField,
  list,
  nullable,
  optional,
  textSchema,
} from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { broken, type Reading, readFields } from '../records/reading.ts';
import { type Removed, removable } from '../records/removed.ts';
import { dateSchema, instantSchema, timeSchema, timeText } from '../time/stored-time.ts';
import { journalIdSchema } from './journal-key.ts';
import {
  type Due,
  everies,
  mostPastDues,
  type OwnPromise,
  type PastDue,
  promiseAnswers,
  type Series,
} from './own-promise.ts';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const dueSchema = v.object({ date: dateSchema, time: v.nullable(timeSchema) });
const seriesSchema: v.GenericSchema<unknown, Series> = v.variant('every', [
  v.object({ every: v.literal('week'), weekday: whole(1, 7) }),
  v.object({ every: v.literal('month'), day: whole(1, 31) }),
]);
const pastSchema: v.GenericSchema<unknown, PastDue> = v.object({
  ...dueSchema.entries,
  answer: v.picklist(promiseAnswers),
  at: instantSchema,
});

const due: Field<Due | null> = (stored, onMended) => {
  const read = v.safeParse(v.nullable(dueSchema), stored);
  if (read.success) return read.output;
  onMended('');
  const date = v.safeParse(dateSchema, isObject(stored) && 'date' in stored ? stored.date : null);
  return date.success ? { date: date.output, time: null } : null;
};

const text = field(textSchema, '');
const draft = nullable({ what: text, to: text, date: text, every: field(v.picklist(everies), 'never') });

const promiseFields = (id: string): Fields<OwnPromise> => ({
  id: keyField(journalIdSchema, id),
  what: field(textSchema, '…'),
  to: text,
  due,
  series: field(v.nullable(seriesSchema), null),
  past: list(pastSchema, 2 * mostPastDues, []),
  asked: optional(field(v.boolean(), true), false),
  made: field(instantSchema, Temporal.Instant.fromEpochMilliseconds(0)),
  draft: optional(draft, null),
});

function readPromise(stored: unknown, key: string): Reading<OwnPromise> {
  return v.is(journalIdSchema, key) ? readFields(promiseFields(key), stored) : broken;
}

function storedPromise({ draft, ...promise }: OwnPromise): object {
  return {
    ...promise,
    ...(draft && { draft }),
    due: promise.due && storedDue(promise.due),
    past: promise.past.map(({ answer, at, ...one }) => ({ ...storedDue(one), answer, at: at.toString() })),
    made: promise.made.toString(),
  };
}

function storedDue({ date, time }: Due): { date: string; time: string | null } {
  return { date: date.toString(), time: time && timeText(time) };
}

export const promiseKind = declareKind<OwnPromise | Removed>(
  removable({ name: 'promise', version: 1, steps: {}, read: readPromise, write: storedPromise }, (key) =>
    v.is(journalIdSchema, key),
  ),
);
