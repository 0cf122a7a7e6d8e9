import * as v from 'valibot';
import { graceMinutes } from '../cadence/slots.ts';
import { type Field, type Fields, field, keyField, nullable, optional } from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { broken, type Reading, readFields } from '../records/reading.ts';
import { dateSchema, instantSchema } from '../time/stored-time.ts';
import { dateOf, holdReasons, type Nudge, type NudgeId, recordOf, skipReasons } from './nudge.ts';

const idSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d#(later-)?\d{1,4}$/),
  v.transform((id) => id as NudgeId),
);

const moment: Field<Temporal.Instant | null> = field(instantSchema, null);
const name = field(v.pipe(v.string(), v.regex(/^[\dT:a-f-]{1,40}$/)), '-');
const momentOrNone = field(v.nullable(instantSchema), null);

/** A nudge with `null` for moments that cannot be read: each may stand in for another. */
type ReadNudge = Omit<Nudge, 'at' | 'until' | 'since'> & Record<'at' | 'until' | 'since', Temporal.Instant | null>;

/**
 * What cannot be read is taken for one that came and was answered, so that nothing is shown twice. Made once: dozens are
 * read before a nudge comes, and making this costs as much as reading by it.
 */
const commonFields: Fields<Omit<ReadNudge, 'id' | 'lookBack'>> = {
  at: moment,
  until: moment,
  fate: field(v.picklist(['planned', 'held', 'claimed', 'shown', 'missed', 'skipped']), 'shown'),
  since: moment,
  reason: field(v.nullable(v.picklist(skipReasons)), null),
  // Nudges stored before they could be held lack this, and that is no fault.
  heldFor: optional(field(v.nullable(v.picklist(holdReasons)), null), null),
  // And those before the dot told of what was held.
  dotSince: optional(momentOrNone, null),
  answer: field(v.nullable(v.picklist(['opened', 'tried', 'later', 'dismissed'])), 'opened'),
  // And those before promises could be told of.
  headsUp: optional(nullable({ promise: name, due: name }), null),
};
const dateOrNone = v.nullable(dateSchema);

const nudgeFields = (id: NudgeId): Fields<ReadNudge> => ({
  id: keyField(idSchema, id),
  ...commonFields,
  lookBack: optional(field(dateOrNone, Temporal.PlainDate.from(dateOf(id))), null),
});

export function isNudgeId(text: string): text is NudgeId {
  return v.safeParse(idSchema, text).success && v.safeParse(dateSchema, dateOf(text as NudgeId)).success;
}

/** Reads what is stored under an id. A field that cannot be read costs only itself. */
function readNudge(stored: unknown, key: string): Reading<Nudge> {
  if (!isNudgeId(key)) return broken;
  const reading = readFields(nudgeFields(key), stored);
  if (!('record' in reading)) return reading;
  const { record } = reading;
  const at = record.at ?? record.since ?? record.until?.subtract({ minutes: graceMinutes }) ?? startOf(key);
  const until = record.until ?? at.add({ minutes: graceMinutes });
  const whole = { ...record, at, until, since: record.since ?? at };
  return { ...reading, record: whole };
}

/** Stands in for a nudge of which nothing can be read. `null` for a key that no slot has. */
export function unreadableNudge(key: string): Nudge | null {
  if (!isNudgeId(key)) return null;
  const day = startOf(key);
  return { ...recordOf({ id: key, at: day, until: day }, 'shown', day), answer: 'opened' };
}

function startOf(id: NudgeId): Temporal.Instant {
  return Temporal.PlainDate.from(dateOf(id)).toZonedDateTime('UTC').toInstant();
}

/** A nudge as plain JSON data. `nudgeKind` reads the same nudge. */
export function storedNudge(nudge: Nudge): object {
  return {
    ...nudge,
    at: nudge.at.toString(),
    until: nudge.until.toString(),
    since: nudge.since.toString(),
    dotSince: nudge.dotSince?.toString() ?? null,
    lookBack: nudge.lookBack?.toString() ?? null,
  };
}

export const nudgeKind = declareKind<Nudge>({
  name: 'nudge',
  version: 1,
  steps: {},
  read: readNudge,
  write: storedNudge,
});
