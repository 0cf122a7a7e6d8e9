import * as v from 'valibot';
import { unwrap } from '../records/envelope.ts';
import { isObject } from '../records/fields.ts';
import { keyPrefixes } from '../records/key-prefixes.ts';
import { kinds, type WholeKind } from '../records/kinds.ts';
import { broken, type Reading } from '../records/reading.ts';
import { instantSchema } from '../time/stored-time.ts';
import type { StoredRecord } from './backup.ts';

export interface Place {
  kind: WholeKind<object>;
  /** The key as the kind knows it. */
  id: string;
}

/** A record and what it says, as far as it can be read. */
export interface FoundRecord extends StoredRecord {
  place: Place | null;
  reading: Reading<object>;
}

const prefixed = (...names: (keyof typeof keyPrefixes)[]) =>
  Object.fromEntries(names.map((name) => [keyPrefixes[name], name]));

const prefixes: Partial<Record<StoredRecord['store'], Record<string, keyof typeof kinds>>> = {
  settings: { '': 'settings' },
  days: { '': 'day' },
  nudges: { '': 'nudge' },
  marks: prefixed('mark', 'own', 'pack', 'packIdea'),
  promises: { '': 'promise' },
  checkins: { '': 'checkIn' },
  notes: prefixed('note', 'hardDay'),
};

/** What kind of record lies there; `null` where none does, as among what was set aside. */
export function placeOf({ store, key }: Pick<StoredRecord, 'store' | 'key'>): Place | null {
  if (store === 'settings' && key !== 'settings') return null;
  const found = Object.entries(prefixes[store] ?? {}).find(([prefix]) => key.startsWith(prefix));
  return found ? { kind: kinds[found[1]] as unknown as WholeKind<object>, id: key.slice(found[0].length) } : null;
}

/** Read once, and only where somebody asks: there may be many thousands. */
export function foundRecord(record: StoredRecord | FoundRecord): FoundRecord {
  if ('place' in record) return record;
  const place = placeOf(record);
  const read: { once?: Reading<object> } = {};
  return {
    ...record,
    place,
    get reading() {
      read.once ??= place ? unwrap(place.kind, record.value, place.id) : broken;
      return read.once;
    },
  };
}

export function pathOf({ store, key }: Pick<StoredRecord, 'store' | 'key'>): string {
  return `${store}/${key}`;
}

/** Where what was set aside lay, by its name: "days/2026-11-22 (2)", and " (2)" again where that name was taken. */
export function layOf(name: string): Pick<StoredRecord, 'store' | 'key'> {
  const lay = name.replace(/( \(\d+\))+$/, '');
  const at = lay.indexOf('/');
  return { store: lay.slice(0, at) as StoredRecord['store'], key: lay.slice(at + 1) };
}

/** When it was written, as it says itself; else the first of all moments. */
export function changedIn(value: unknown): Temporal.Instant {
  const changed = isObject(value) && 'changed' in value ? v.safeParse(instantSchema, value.changed) : null;
  return changed?.success ? changed.output : Temporal.Instant.fromEpochMilliseconds(0);
}
