import { isObject } from '../records/fields.ts';
import type { kinds } from '../records/kinds.ts';
import { isRemoved } from '../records/removed.ts';
import type { StoredRecord } from './backup.ts';
import type { FoundRecord } from './record-place.ts';

/** What a person would call it. `aside`: what could not be read, and copies that another one took the place of. */
export const things = [
  'day',
  'own',
  'pack',
  'packIdea',
  'mark',
  'promise',
  'checkIn',
  'note',
  'hardDay',
  'settings',
  'nudge',
  'aside',
] as const satisfies readonly (keyof typeof kinds | 'aside')[];
export type Thing = (typeof things)[number];

export type Effect = 'added' | 'changed' | 'removed' | 'same';
export type Counts = Record<Thing, number>;

/** How many there are of each. Of what was removed only its key is left, so it is not among them. */
export function countThings(records: Iterable<FoundRecord>): Counts {
  const counts = Object.fromEntries(things.map((thing) => [thing, 0])) as Counts;
  for (const one of records) if (isThere(one)) counts[thingOf(one)] += 1;
  return counts;
}

/** What becomes of each: `put` and `remove` say what is done to what is `stored`. */
export function countEffects(
  stored: ReadonlyMap<string, FoundRecord>,
  put: ReadonlyMap<string, FoundRecord>,
  remove: ReadonlyMap<string, StoredRecord>,
): Record<Effect, Counts> {
  const before = [...stored].filter(([, one]) => isThere(one));
  const stays = before.filter(([path]) => !remove.has(path) && isThere(put.get(path) ?? null, true));
  const isLeft = new Set(stays.map(([path]) => path));
  const isNew = ([path, one]: [string, FoundRecord]) => isThere(one) && !isThere(stored.get(path) ?? null);
  const of = (entries: readonly (readonly [string, FoundRecord])[]) => countThings(entries.map(([, one]) => one));
  return {
    added: of([...put].filter(isNew)),
    changed: of(stays.filter(([path]) => put.has(path))),
    removed: of(before.filter(([path]) => !isLeft.has(path))),
    same: of(stays.filter(([path]) => !put.has(path))),
  };
}

/** Whether it was not removed. Asked of what is stored as it stands: to read all of it would take long. */
export function isThere(one: FoundRecord | null, otherwise = false): boolean {
  if (one === null) return otherwise;
  const { value } = one;
  const body = isObject(value) && 'body' in value ? value.body : value;
  return one.place === null || !isObject(body) || !isRemoved(body);
}

function thingOf({ place }: FoundRecord): Thing {
  return things.find((thing) => thing === place?.kind.name) ?? 'aside';
}
