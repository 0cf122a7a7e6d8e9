import type { CheckIn } from '../../../core/journal/check-in.ts';
import { daysBetweenCheckIns, mayCheckIn } from '../../../core/journal/check-in-reading.ts';
import { ChangedMeanwhile } from '../../../core/journal/journal-key.ts';
import { checkInKind } from '../../../core/journal/stored-check-in.ts';
import { unwrap } from '../../../core/records/envelope.ts';
import { recordIn } from '../../../core/records/reading.ts';
import { isRemoved } from '../../../core/records/removed.ts';
import { changeIn, changeRecord, entriesOf, type Listing, listPresent, readRange } from '../records.ts';
import { writing } from '../writing.ts';
import { removeKept } from './kept-record.ts';

export function listCheckIns(from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<Listing<CheckIn>> {
  return listPresent(readRange('checkins', checkInKind, { from: from.toString(), to: to.toString() }));
}

export async function readCheckIns(from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<CheckIn[]> {
  return (await listCheckIns(from, to)).records;
}

/** Resolves to false where the last one is not long enough ago, and nothing is stored. */
export function addCheckIn(checkIn: CheckIn): Promise<boolean> {
  const { date } = checkIn;
  const range = { from: date.subtract({ days: daysBetweenCheckIns }).toString(), to: date.toString() };
  return writing(['checkins'], 'strict', async (tx) => {
    const last = (await entriesOf(tx, 'checkins', range))
      .map(({ key, value }) => recordIn(unwrap(checkInKind, value, key)))
      .findLast((one) => one !== null && !isRemoved(one)) as CheckIn | undefined;
    if (!mayCheckIn(last?.date ?? null, date)) return false;
    await changeIn(tx, 'checkins', checkInKind, date.toString(), () => checkIn);
    return true;
  });
}

/** One that was removed. Rejects with `ChangedMeanwhile` where another one has that date by now. */
export async function bringBackCheckIn(checkIn: CheckIn): Promise<void> {
  await changeRecord('checkins', checkInKind, checkIn.date.toString(), (stored) => {
    if (stored && !isRemoved(stored)) throw new ChangedMeanwhile(`there is a check-in of ${checkIn.date}`);
    return checkIn;
  });
}

export function removeCheckIn(date: Temporal.PlainDate, now: Temporal.Instant): Promise<void> {
  return removeKept('checkins', checkInKind, date.toString(), now);
}
