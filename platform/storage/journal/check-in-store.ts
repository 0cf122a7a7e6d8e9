import type { CheckIn } from '../../../core/journal/check-in.ts';
import { daysBetweenCheckIns, mayCheckIn } from '../../../core/journal/check-in-reading.ts';
import { checkInKind } from '../../../core/journal/stored-check-in.ts';
import { ChangedMeanwhile, RemovedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { present, type Removed } from '../../../core/records/removed.ts';
import type { Writing } from '../database.ts';
import { changeIn, entriesOf, type Listing, listPresent, readRange, recordsIn } from '../records.ts';
import { writing } from '../writing.ts';
import { removeKept } from './kept-record.ts';

/** All, or those from `from` on. Up to `to`, or also those of which the date is still to come: a clock that was set back leaves such ones. */
export function listCheckIns(
  from: Temporal.PlainDate | null,
  to: Temporal.PlainDate | null = null,
): Promise<Listing<CheckIn>> {
  const range = { from: from?.toString() ?? '', to: to?.toString() ?? '' };
  return listPresent(readRange('checkins', checkInKind, range));
}

export async function readCheckIns(from: Temporal.PlainDate, to: Temporal.PlainDate | null = null): Promise<CheckIn[]> {
  return (await listCheckIns(from, to)).records;
}

/** Resolves to false where another one is not two weeks away, and nothing is stored. */
export function addCheckIn(checkIn: CheckIn): Promise<boolean> {
  return add(checkIn, () => {});
}

/**
 * One that was removed. Rejects with `ChangedMeanwhile` where another one is not two weeks away by now, and with
 * `RemovedMeanwhile` where everything was erased since.
 */
export async function bringBackCheckIn(checkIn: CheckIn): Promise<void> {
  const check = (stored: CheckIn | Removed | null) => {
    if (!stored) throw new RemovedMeanwhile(`nothing is left of ${checkIn.date}`);
  };
  if (!(await add(checkIn, check))) throw new ChangedMeanwhile(`there is a check-in near ${checkIn.date}`);
}

function add(checkIn: CheckIn, check: (stored: CheckIn | Removed | null) => void): Promise<boolean> {
  return writing(['checkins'], 'strict', async (tx) => {
    if (!mayCheckIn(await near(tx, checkIn), checkIn.date)) return false;
    await changeIn(tx, 'checkins', checkInKind, checkIn.date.toString(), (stored) => {
      check(stored);
      return checkIn;
    });
    return true;
  });
}

async function near(tx: Writing, { date }: CheckIn): Promise<CheckIn[]> {
  const days = { days: daysBetweenCheckIns };
  const range = { from: date.subtract(days).toString(), to: date.add(days).toString() };
  return present(recordsIn(checkInKind, await entriesOf(tx, 'checkins', range)));
}

export function removeCheckIn(date: Temporal.PlainDate, now: Temporal.Instant): Promise<CheckIn | null> {
  return removeKept<CheckIn>('checkins', checkInKind, date.toString(), now);
}
