import * as v from 'valibot';
import { type Fields, field, keyField, optional, textSchema } from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { broken, type Reading, readFields } from '../records/reading.ts';
import { type Removed, removable } from '../records/removed.ts';
import { strategyIdSchema } from '../strategies/strategy-id.ts';
import { dateSchema, instantSchema } from '../time/stored-time.ts';
import { datedIdSchema, journalIdSchema } from './journal-key.ts';
import { type HardDay, type Note, noteSorts, parkedAnswers } from './note.ts';

const unknownMoment = Temporal.Instant.fromEpochMilliseconds(0);
const unknownDate = Temporal.PlainDate.from('1970-01-01');

const noteFields = (id: string): Fields<Note> => ({
  id: keyField(datedIdSchema, id),
  sort: field(v.picklist(noteSorts), 'page'),
  strategy: field(v.nullable(strategyIdSchema), null),
  text: field(textSchema, ''),
  draft: field(v.nullable(textSchema), null),
  written: field(instantSchema, unknownMoment),
  parked: optional(field(v.nullable(v.picklist(parkedAnswers)), null), null),
});

function readNote(stored: unknown, key: string): Reading<Note> {
  return v.is(datedIdSchema, key) ? readFields(noteFields(key), stored) : broken;
}

export const noteKind = declareKind<Note | Removed>(
  removable(
    {
      name: 'note',
      version: 1,
      steps: {},
      read: readNote,
      write: (note) => ({ ...note, written: note.written.toString() }),
    },
    (key) => v.is(datedIdSchema, key),
  ),
);

const hardDayFields = (id: string): Fields<HardDay> => ({
  id: keyField(journalIdSchema, id),
  date: field(dateSchema, unknownDate),
  yearly: field(v.boolean(), false),
  name: field(textSchema, ''),
});

function readHardDay(stored: unknown, key: string): Reading<HardDay> {
  return v.is(journalIdSchema, key) ? readFields(hardDayFields(key), stored) : broken;
}

export const hardDayKind = declareKind<HardDay | Removed>(
  removable(
    {
      name: 'hardDay',
      version: 1,
      steps: {},
      read: readHardDay,
      write: (day) => ({ ...day, date: day.date.toString() }),
    },
    (key) => v.is(journalIdSchema, key),
  ),
);
