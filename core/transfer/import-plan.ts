import { wrap } from '../records/envelope.ts';
import { type Copy, mergeCopies } from '../records/merging/merge.ts';
import { recordIn } from '../records/reading.ts';
import type { Settings } from '../settings/settings.ts';
import { type Backup, ImportProblem, type StoredRecord } from './backup.ts';
import { type Counts, countEffects, countThings, type Effect, isThere } from './import-counts.ts';
import { changedIn, type FoundRecord, foundRecord, pathOf } from './record-place.ts';
import { wasRemoved } from './removed-where-it-lay.ts';
import { isSameData } from './same-data.ts';

/** `replace`: what the file holds and nothing else. `merge`: both, and of two copies of one thing what its kind says. */
export const importModes = ['merge', 'replace'] as const;
export type ImportMode = (typeof importModes)[number];

export interface ImportPlan {
  put: StoredRecord[];
  remove: Pick<StoredRecord, 'store' | 'key'>[];
  /** What is in the file. */
  holds: Counts;
  counts: Record<Effect, Counts>;
  /** What is in both, and was changed here since it was saved; in a merge, only what stays as it is here. */
  newerHere: Counts;
  /** How many records of the file cannot be read. They are kept aside. */
  unreadable: number;
  /** Until when replacing leaves only what is gentle and for one alone; `null` where the file asks for it as long. */
  gentleKept: Temporal.Instant | null;
  /** The first and the last day that the file tells of. */
  dates: { first: string; last: string } | null;
}

/**
 * What an import does to what is stored. A record is stored as it stands in the file, so that what was saved comes back as
 * it was. Nudges are merged in either mode, since none that came may come again, and no file takes back that only gentle
 * ideas may come. Throws `ImportProblem` where a later Tend
 * wrote something in the file.
 */
export function importPlan({ records }: Backup, stored: readonly StoredRecord[], mode: ImportMode): ImportPlan {
  const file = records.map(foundRecord);
  if (file.some(({ reading }) => reading.state === 'newer')) throw new ImportProblem('newer');
  const present = new Map(stored.map((one) => [pathOf(one), foundRecord(one)]));
  const isReadable = ({ store, reading }: FoundRecord) => store === 'quarantine' || reading.state !== 'broken';
  const readable = file.filter(isReadable);
  const aside: StoredRecord[] = [];
  const changed = readable.flatMap((one) => {
    const known = present.get(pathOf(one));
    const next = known ? together(one, known, mode, aside) : one.value;
    if (known && isSameData(known.value, next)) return [];
    return [next === one.value ? one : foundRecord({ store: one.store, key: one.key, value: next })];
  });
  const written = new Map(changed.map((one) => [pathOf(one), one]));
  const there = (place: Pick<StoredRecord, 'store' | 'key'>) =>
    written.get(pathOf(place)) ?? present.get(pathOf(place));
  const isGone = (one: StoredRecord) => mode === 'merge' && wasRemoved(one, there);
  const put = changed.filter((one) => one.store !== 'quarantine' || !isGone(one));
  const unreadable = file.filter((one) => !isReadable(one) && !isGone(one));
  const named = new Set(readable.map(pathOf));
  const setAside = kept(
    [...unreadable, ...aside.filter((one) => !isGone(one))],
    [...stored.filter((one) => mode === 'merge' || named.has(pathOf(one))), ...put],
  );
  const left = new Set([...named, ...setAside.map(pathOf)]);
  const leaves = (one: StoredRecord) =>
    mode === 'merge' ? one.store === 'quarantine' && isGone(one) : !left.has(pathOf(one)) && !stays(one);
  const remove = stored.filter(leaves);
  const newerHere = readable.filter((one) => isNewerHere(one, present.get(pathOf(one))));
  put.push(...setAside.filter((one) => !isSameData(present.get(pathOf(one))?.value, one.value)));
  return {
    put,
    remove,
    holds: countThings(readable),
    counts: countEffects(
      present,
      new Map(put.map((one) => [pathOf(one), one])),
      new Map(remove.map((one) => [pathOf(one), one])),
    ),
    newerHere: countThings(newerHere.filter((one) => mode === 'replace' || !written.has(pathOf(one)))),
    unreadable: unreadable.length,
    gentleKept: mode === 'replace' ? gentleKept(readable, present) : null,
    dates: datesOf(file),
  };
}

function together(one: FoundRecord, known: FoundRecord, mode: ImportMode, aside: StoredRecord[]): unknown {
  if (mode === 'merge' || one.store === 'nudges') return merged(one, known, aside);
  return one.store === 'settings' ? stillGentle(one, known, aside) : one.value;
}

function stillGentle(one: FoundRecord, known: FoundRecord, aside: StoredRecord[]): unknown {
  const [inFile, here] = [one, known].map(({ reading }) => recordIn(reading));
  if (!one.place || !inFile || !here) return one.value;
  const { write, merge } = one.place.kind;
  const kept = merge(inFile, here);
  if (isSameData(write(kept), write(inFile))) return one.value;
  if (one.reading.state !== 'sound') aside.push(one);
  return wrap(one.place.kind, kept, copyOf(one).changed.add({ nanoseconds: 1 }));
}

function gentleKept(file: readonly FoundRecord[], present: ReadonlyMap<string, FoundRecord>): Temporal.Instant | null {
  const inFile = file.find(({ store, place }) => store === 'settings' && place !== null);
  const here = inFile && present.get(pathOf(inFile));
  const [asked, chosen] = [inFile, here].map((one) => one && (recordIn(one.reading) as Settings | null)?.gentleUntil);
  return chosen && (!asked || Temporal.Instant.compare(chosen, asked) > 0) ? chosen : null;
}

/** What replacing leaves: nudges, and the settings of this device where the file has none. */
function stays({ store }: StoredRecord): boolean {
  return store === 'nudges' || store === 'settings';
}

function isNewerHere(one: FoundRecord, known: FoundRecord | undefined): boolean {
  if (!known?.place || one.store === 'nudges' || isSameData(one.value, known.value)) return false;
  return Temporal.Instant.compare(copyOf(known).changed, copyOf(one).changed) > 0;
}

function merged(one: FoundRecord, known: FoundRecord, aside: StoredRecord[]): unknown {
  const { place } = one;
  if (isSameData(one.value, known.value)) return known.value;
  if (!place) {
    aside.push(one);
    return known.value;
  }
  if (known.reading.state === 'newer') return known.value;
  if (known.reading.state === 'broken') {
    aside.push(known);
    return one.value;
  }
  const { kind } = place;
  const [ours, theirs] = [copyOf(known), copyOf(one)];
  const { copy, aside: lost } = mergeCopies(kind, ours, theirs);
  for (const left of lost) aside.push(left === ours ? known : one);
  const isAs = ({ record, changed }: Copy<object>) =>
    copy.changed.equals(changed) && (copy.record === record || isSameData(kind.write(copy.record), kind.write(record)));
  if (isAs(ours)) return known.value;
  return isAs(theirs) ? one.value : wrap(kind, copy.record, copy.changed);
}

function copyOf({ value, reading }: FoundRecord): Copy<object> {
  return {
    record: 'record' in reading ? reading.record : {},
    changed: changedIn(value),
    isMended: reading.state === 'mended',
  };
}

/** What is set aside under names that are free; what is there already is not kept twice. */
function kept(aside: readonly StoredRecord[], left: readonly StoredRecord[]): FoundRecord[] {
  const taken = new Map(left.filter(({ store }) => store === 'quarantine').map(({ key, value }) => [key, value]));
  return aside.flatMap((one): FoundRecord[] => {
    const name = one.store === 'quarantine' ? one.key : pathOf(one);
    let key = name;
    for (let time = 2; taken.has(key); time += 1) {
      if (isSameData(taken.get(key), one.value)) return [];
      key = `${name} (${time})`;
    }
    taken.set(key, one.value);
    return [foundRecord({ store: 'quarantine', key, value: one.value })];
  });
}

function datesOf(file: readonly FoundRecord[]): ImportPlan['dates'] {
  const dates = file
    .filter(({ store }) => ['days', 'checkins', 'notes'].includes(store))
    .filter((one) => one.reading.state !== 'broken' && isThere(one))
    .flatMap(({ key }) => key.match(/^(?:note\/)?(\d{4}-\d\d-\d\d)/)?.[1] ?? [])
    .sort();
  const [first] = dates;
  const last = dates.at(-1);
  return first && last ? { first, last } : null;
}
