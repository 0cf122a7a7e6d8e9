import { isSame } from '../records/same.ts';

/** Lists whose entries are known by their value. Each answer is a list, or `null` where the edit cannot be made. */

/** Where an entry stands: at `index`, if it is there, or wherever it is by now; -1 where it is gone. */
export function placeOf<T>(list: readonly T[], entry: T, index: number): number {
  return isSame(list[index], entry) ? index : list.findIndex((one) => isSame(one, entry));
}

/** With one entry more, unless it is there already; `null` where the list is full. */
export function withEntry<T>(list: readonly T[], entry: T, most: number, index = list.length): readonly T[] | null {
  if (list.some((one) => isSame(one, entry))) return list;
  return list.length < most ? list.toSpliced(index, 0, entry) : null;
}

/** Without an entry, which may be gone already; `null` where it is the last one. */
export function withoutEntry<T>(list: readonly T[], entry: T): readonly T[] | null {
  const at = list.findIndex((one) => isSame(one, entry));
  if (at < 0) return list;
  return list.length > 1 ? list.toSpliced(at, 1) : null;
}

/** With another entry in this place; `null` where there is no such place. */
export function withEntryAt<T>(list: readonly T[], at: number, entry: T): readonly T[] | null {
  return at in list ? list.with(at, entry) : null;
}
