import * as v from 'valibot';
import {
  type Field,
  type Fields,
  field,
  group,
  isObject,
  keyField,
  nullable,
  optional,
  textSchema,
  wholeNumber,
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

/** With `null` for what cannot be read and may be told by something else. */
type Unread<T> = { [Name in keyof T]: T[Name] | null };
type ReadSeries = Unread<{ every: Series['every']; weekday: number; day: number }>;
type ReadPromise = Omit<OwnPromise, 'due' | 'series'> & { due: Unread<Due> | null; series: ReadSeries | null };

const dateOrNone = field(dateSchema, null);
const dueFields: Fields<Unread<Due>> = { date: dateOrNone, time: field(v.nullable(timeSchema), null) };
const pastFields = { ...dueFields, answer: field(v.picklist(promiseAnswers), null), at: field(instantSchema, null) };

const due: Field<Unread<Due> | null> = (stored, onMended) =>
  stored === null ? null : group(dueFields)(stored, onMended);

const series: Field<ReadSeries | null> = (stored, onMended) => {
  if (stored === null) return null;
  const known = (name: string, most: number) => {
    const read = v.safeParse(
      wholeNumber(1, most),
      isObject(stored) && name in stored ? Reflect.get(stored, name) : null,
    );
    return read.success ? read.output : null;
  };
  const [weekday, day] = [known('weekday', 7), known('day', 31)];
  const { every } = group({ every: field(v.picklist(['week', 'month']), null) })(stored, onMended);
  if (every && (every === 'week' ? weekday : day) === null) onMended(every === 'week' ? 'weekday' : 'day');
  return { every, weekday, day };
};

/** What became of a date that nobody can tell is left out. */
const past: Field<PastDue[]> = (stored, onMended) => {
  const all = Array.isArray(stored) && stored.length <= 2 * mostPastDues ? stored : null;
  if (!all) onMended('');
  return (all ?? []).flatMap((one, index): PastDue[] => {
    const { date, time, answer, at } = group(pastFields)(one, (path) => onMended(`${index}.${path}`));
    const on = date ?? (at && dateInUtc(at));
    return on && answer ? [{ date: on, time, answer, at: at ?? on.toZonedDateTime('UTC').toInstant() }] : [];
  });
};

const text = field(textSchema, '');
const draft = nullable({ what: text, to: text, date: text, every: field(v.picklist(everies), 'never') });

const promiseFields = (id: string): Fields<ReadPromise> => ({
  id: keyField(journalIdSchema, id),
  what: field(textSchema, '…'),
  to: text,
  due,
  series,
  past,
  asked: optional(field(v.boolean(), true), false),
  made: field(instantSchema, Temporal.Instant.fromEpochMilliseconds(0)),
  draft: optional(draft, null),
});

function readPromise(stored: unknown, key: string): Reading<OwnPromise> {
  if (!v.is(journalIdSchema, key)) return broken;
  const reading = readFields(promiseFields(key), stored);
  if (!('record' in reading)) return reading;
  const { record } = reading;
  return { ...reading, record: { ...record, due: dueOf(record), series: seriesOf(record) } };
}

/** One that is open stays so: a date that cannot be read is taken for the one on which it was made, and asked about. */
function dueOf({ what, due, series, past, made }: ReadPromise): Due | null {
  if (!due) return null;
  const last = past.at(-1)?.answer;
  const isOver = !series && (last === 'kept' || last === 'let_go');
  if (!due.date && (what === '' || isOver)) return null;
  return { date: due.date ?? dateInUtc(made), time: due.time };
}

function seriesOf({ due, series, made }: ReadPromise): Series | null {
  if (!series) return null;
  const date = due?.date ?? dateInUtc(made);
  // Without a kind that can be read, what is beside it tells.
  const every = series.every ?? (series.weekday ? 'week' : series.day ? 'month' : null);
  if (every === 'week') return { every, weekday: series.weekday ?? date.dayOfWeek };
  return every && { every, day: series.day ?? date.day };
}

function dateInUtc(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO('UTC').toPlainDate();
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
