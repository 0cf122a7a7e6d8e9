import type { HardDay } from '../../core/journal/note.ts';
import { fitting } from '../../core/text/text-limits.ts';
import { randomId } from '../../platform/crypto/random-id.ts';
import { changeHardDay } from '../../platform/storage/journal/note-store.ts';

export async function addHardDay({ name, ...day }: Omit<HardDay, 'id'>): Promise<HardDay> {
  const added = { ...day, id: randomId(), name: fitting('hardDay', name) };
  return changeHardDay(added.id, () => added);
}

/** Sets these and leaves all else as it is stored by then. Rejects with `TooLong` or `ChangedMeanwhile`. */
export async function editHardDay(seen: HardDay, change: Partial<Omit<HardDay, 'id'>>): Promise<HardDay> {
  const fitted = change.name === undefined ? change : { ...change, name: fitting('hardDay', change.name) };
  return changeHardDay(seen.id, (stored) => ({ ...(stored ?? seen), ...fitted }));
}
