import type { Day } from '../../../core/day/day.ts';
import { hasWords, withoutWords, withWordsBack } from '../../../core/day/day-words.ts';
import { dayKind } from '../../../core/day/stored-day.ts';
import { RemovedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { popupUnknowing } from '../../browser/popup-address.ts';
import { changeIn, changeRecord, dropAside } from '../records.ts';
import { writing } from '../writing.ts';

/**
 * With all that was set aside of that day. Gives the day as it was, for an Undo; `null` where nothing was written on it any
 * more. Rejects with `RemovedMeanwhile` where all was erased since.
 */
export function removeDayWords(date: Temporal.PlainDate, now: Temporal.Instant): Promise<Day | null> {
  const key = date.toString();
  const was: { day: Day | null } = { day: null };
  const remove = () =>
    writing(['days'], 'strict', async (tx) => {
      await changeIn(tx, 'days', dayKind, key, (stored) => {
        const day = there(stored, date);
        if (hasWords(day)) was.day = day;
        // Also where all its words were among what was set aside: a copy would bring those back.
        return withoutWords(day, now);
      });
      await dropAside(tx, 'days', key);
      return was.day;
    });
  return popupUnknowing(remove);
}

/** Rejects with `ChangedMeanwhile` where something was written on it since, and with `RemovedMeanwhile` as above. */
export function bringBackDayWords(before: Day): Promise<Day> {
  const back = (stored: Day | null) => withWordsBack(before, there(stored, before.date));
  return popupUnknowing(() => changeRecord('days', dayKind, before.date.toString(), back));
}

function there(stored: Day | null, date: Temporal.PlainDate): Day {
  if (!stored) throw new RemovedMeanwhile(`${date} has no record any more`);
  return stored;
}
