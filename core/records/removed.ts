import { instantSchema } from '../time/stored-time.ts';
import { type Field, field, isObject } from './fields.ts';
import type { Kind } from './kind.ts';
import { broken, readFields } from './reading.ts';

/** What is left of a record that the person removed: its key, and nothing of what was in it. No older copy brings it back. */
export interface Removed {
  removed: Temporal.Instant;
}

export function isRemoved(record: object): record is Removed {
  return Object.hasOwn(record, 'removed');
}

export function present<T extends object>(records: readonly (T | Removed)[]): T[] {
  return records.filter((record) => !isRemoved(record)) as T[];
}

const unknownMoment: Field<Temporal.Instant> = field(instantSchema, Temporal.Instant.fromEpochMilliseconds(0));

export function removable<T extends object>(kind: Kind<T>, isKey: (key: string) => boolean): Kind<T | Removed> {
  return {
    ...kind,
    read: (body, key) => {
      if (!isObject(body) || !Object.hasOwn(body, 'removed')) return kind.read(body, key);
      if (!isKey(key)) return broken;
      const reading = readFields<Removed>({ removed: unknownMoment }, body);
      // That it was removed is certain, whatever cannot be read of when.
      return reading.state === 'broken'
        ? { state: 'mended', record: { removed: unknownMoment(null, () => {}) }, mended: ['removed'] }
        : reading;
    },
    write: (record) => (isRemoved(record) ? { removed: record.removed.toString() } : kind.write(record)),
  };
}
