import * as v from 'valibot';
import { unwrap, wrap } from '../records/envelope.ts';
import { isObject } from '../records/fields.ts';
import { type Copy, mergeCopies } from '../records/merge.ts';
import { broken, type Reading } from '../records/reading.ts';
import { storeNames } from '../records/store-names.ts';
import { instantSchema } from '../time/stored-time.ts';
import { type Backup, type BackupStore, ImportProblem, type StoredRecord } from './backup.ts';
import { type Place, placeOf } from './record-place.ts';

/** `replace`: what the file holds and nothing else. `merge`: both, and of two copies of one thing what its kind says. */
export type ImportMode = 'replace' | 'merge';

type Effect = 'added' | 'changed' | 'removed' | 'same';
export type Counts = Record<Effect, number>;

export interface ImportPlan {
  put: StoredRecord[];
  remove: Pick<StoredRecord, 'store' | 'key'>[];
  counts: Record<BackupStore, Counts>;
  /** How many records of the file cannot be read. They are kept aside. */
  unreadable: number;
  /** The first and the last day that the file tells of. */
  dates: { first: string; last: string } | null;
}

interface Found extends StoredRecord {
  place: Place | null;
  reading: Reading<object>;
}

/**
 * What an import does to what is stored. A record is stored as it stands in the file, so that what was saved comes back as
 * it was. Nudges are merged in either mode, since none that came may come again. Throws `ImportProblem` where a later Tend
 * wrote something in the file.
 */
export function importPlan({ records }: Backup, stored: readonly StoredRecord[], mode: ImportMode): ImportPlan {
  const file = records.map(found);
  if (file.some(({ reading }) => reading.state === 'newer')) throw new ImportProblem('newer');
  const present = new Map(stored.map((one) => [pathOf(one), one]));
  const readable = file.filter(({ store, reading }) => store === 'quarantine' || reading.state !== 'broken');
  const unreadable = file.filter((one) => !readable.includes(one));
  const aside: StoredRecord[] = [...unreadable];
  const put = readable.flatMap((one) => {
    const known = present.get(pathOf(one));
    const next = known && isMerged(one, mode) ? merged(one, found(known), aside) : one.value;
    return known && isEqual(known.value, next) ? [] : [{ store: one.store, key: one.key, value: next }];
  });
  const named = new Set(readable.map(pathOf));
  const remove = mode === 'merge' ? [] : stored.filter((one) => !named.has(pathOf(one)) && !stays(one));
  const left = [...stored.filter((one) => !remove.includes(one)), ...put];
  put.push(...kept(aside, left));
  return {
    put,
    remove,
    counts: countsOf(put, remove, present, stored),
    unreadable: unreadable.length,
    dates: datesOf(file),
  };
}

function isMerged({ store }: StoredRecord, mode: ImportMode): boolean {
  return mode === 'merge' || store === 'nudges';
}

/** What replacing leaves: nudges, and the settings of this device where the file has none. */
function stays({ store }: StoredRecord): boolean {
  return store === 'nudges' || store === 'settings';
}

function found(record: StoredRecord): Found {
  const place = placeOf(record);
  return { ...record, place, reading: place ? unwrap(place.kind, record.value, place.id) : broken };
}

function merged(one: Found, known: Found, aside: StoredRecord[]): unknown {
  const { place } = one;
  if (!place || isEqual(one.value, known.value)) return known.value;
  if (known.reading.state === 'newer') return known.value;
  if (known.reading.state === 'broken') {
    aside.push(known);
    return one.value;
  }
  // What cannot be read of settings stands for nothing that the person chose.
  if (one.store === 'settings' && one.reading.state !== 'sound') return known.value;
  const copies = [known, one].map(copyOf);
  const [ours, theirs] = copies as [Copy<object>, Copy<object>];
  const { copy, aside: lost } = mergeCopies(place.kind, ours, theirs);
  for (const left of lost) aside.push(left === ours ? known : { ...one });
  if (copy.record === ours.record && copy.changed.equals(ours.changed)) return known.value;
  if (copy.record === theirs.record && copy.changed.equals(theirs.changed)) return one.value;
  const isOurs = isEqual(place.kind.write(copy.record), place.kind.write(ours.record));
  return isOurs && copy.changed.equals(ours.changed) ? known.value : wrap(place.kind, copy.record, copy.changed);
}

function copyOf({ value, reading }: Found): Copy<object> {
  const changed = isObject(value) && 'changed' in value ? v.safeParse(instantSchema, value.changed) : null;
  const never = Temporal.Instant.fromEpochMilliseconds(0);
  return { record: 'record' in reading ? reading.record : {}, changed: changed?.success ? changed.output : never };
}

/** What is set aside under names that are free; what is there already is not kept twice. */
function kept(aside: readonly StoredRecord[], left: readonly StoredRecord[]): StoredRecord[] {
  const all = left.filter(({ store }) => store === 'quarantine');
  const added: StoredRecord[] = [];
  for (const one of aside) {
    const name = pathOf(one);
    const same = [...all, ...added].some(({ key, value }) => key.startsWith(name) && isEqual(value, one.value));
    if (same) continue;
    const taken = new Set([...all, ...added].map(({ key }) => key));
    let key = name;
    for (let time = 2; taken.has(key); time += 1) key = `${name} (${time})`;
    added.push({ store: 'quarantine', key, value: one.value });
  }
  return added;
}

function countsOf(
  put: readonly StoredRecord[],
  remove: ImportPlan['remove'],
  present: ReadonlyMap<string, StoredRecord>,
  stored: readonly StoredRecord[],
): ImportPlan['counts'] {
  const counts = Object.fromEntries(
    storeNames.map((store) => [store, { added: 0, changed: 0, removed: 0, same: 0 }]),
  ) as ImportPlan['counts'];
  for (const one of stored) counts[one.store].same += 1;
  for (const one of put) {
    const known = present.has(pathOf(one));
    counts[one.store][known ? 'changed' : 'added'] += 1;
    if (known) counts[one.store].same -= 1;
  }
  for (const one of remove) {
    counts[one.store].removed += 1;
    counts[one.store].same -= 1;
  }
  return counts;
}

function datesOf(file: readonly Found[]): ImportPlan['dates'] {
  const dates = file
    .filter(({ store, reading }) => ['days', 'checkins', 'notes'].includes(store) && reading.state !== 'broken')
    .flatMap(({ key }) => key.match(/^(?:note\/)?(\d{4}-\d\d-\d\d)/)?.[1] ?? [])
    .sort();
  const [first] = dates;
  const last = dates.at(-1);
  return first && last ? { first, last } : null;
}

function pathOf({ store, key }: Pick<StoredRecord, 'store' | 'key'>): string {
  return `${store}/${key}`;
}

function isEqual(one: unknown, other: unknown): boolean {
  return plainText(one) === plainText(other);
}

/** The same text for the same data, in whatever order it was written. */
function plainText(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === 'bigint') return `${one}n`;
    if (!isObject(one) || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
