import * as v from 'valibot';
import { type Fields, field, group, keyField } from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { broken, type Reading, readFields } from '../records/reading.ts';
import { type Removed, removable } from '../records/removed.ts';
import { dateSchema } from '../time/stored-time.ts';
import { type CheckIn, type CheckInAnswers, checkInAnswers } from './check-in.ts';

const answer = field(v.nullable(v.picklist(checkInAnswers)), null);

const answerFields: Fields<CheckInAnswers> = {
  foreseeing: answer,
  word_and_act: answer,
  turning_to: answer,
  year_ahead: answer,
  understood: answer,
  softer_side: answer,
};

function readCheckIn(stored: unknown, key: string): Reading<CheckIn> {
  const date = dateOf(key);
  return date ? readFields({ date: keyField(dateSchema, date), answers: group(answerFields) }, stored) : broken;
}

function dateOf(key: string): Temporal.PlainDate | null {
  const read = v.safeParse(dateSchema, key);
  return read.success && read.output.toString() === key ? read.output : null;
}

export const checkInKind = declareKind<CheckIn | Removed>(
  removable(
    {
      name: 'checkIn',
      version: 1,
      steps: {},
      read: readCheckIn,
      write: ({ date, answers }) => ({ date: date.toString(), answers: { ...answers } }),
    },
    (key) => dateOf(key) !== null,
  ),
);
