import { idAfter } from '../../core/journal/journal-key.ts';
import type { HardDay } from '../../core/journal/note.ts';
import { seenSince, withChanges } from '../../core/records/changed-meanwhile.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import { changeHardDay, putBackHardDay } from '../../platform/storage/journal/note-store.ts';

export async function addHardDay({ name, ...day }: Omit<HardDay, 'id'>): Promise<HardDay> {
  const added = { ...day, id: randomId(), name: fitting('hardDay', name) };
  return changeHardDay(added.id, () => added, added);
}

/** One that was removed. Rejects with `ChangedMeanwhile` where it was brought back and removed again, or erased. */
export async function bringBackHardDay(day: HardDay): Promise<HardDay> {
  return putBackHardDay(day.id, { ...day, id: idAfter(day.id) });
}

const fields = ['date', 'yearly', 'name'] as const;

/** Sets these and leaves all else as it is stored by then. Rejects with `TooLong` or `ChangedMeanwhile`. */
export async function editHardDay(seen: HardDay, change: Partial<Omit<HardDay, 'id'>>): Promise<HardDay> {
  const made = { ...seen, ...change };
  const fitted = { ...made, name: fitting('hardDay', made.name) };
  return changeHardDay(seen.id, (stored) => withChanges(seen, stored, fitted, fields));
}

/** The one that was seen, once the person was told that what they changed of it was changed in another page, too. */
export function hardDaySince(seen: HardDay, stored: HardDay, made: Omit<HardDay, 'id'>): HardDay {
  return seenSince(seen, stored, { ...seen, ...made }, fields);
}
