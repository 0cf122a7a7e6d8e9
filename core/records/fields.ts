import * as v from 'valibot';
import { longestStored } from '../text/longest-stored.ts';

/** Told of each field that could not be read as it was stored: `cadence.quiet`. */
export type OnMended = (path: string) => void;

/** Reads one field. Where it cannot be read, something stands in for it and `onMended` is called. */
export type Field<T> = (stored: unknown, onMended: OnMended) => T;

export type Fields<T> = { [Name in keyof T]: Field<T[Name]> };

type Schema<T> = v.GenericSchema<unknown, T>;

/** A field that is one value; `instead` stands in for one that cannot be read. */
export function field<T>(schema: Schema<T>, instead: T): Field<T> {
  return (stored, onMended) => {
    const read = v.safeParse(schema, stored);
    if (!read.success) onMended('');
    return read.success ? read.output : instead;
  };
}

export const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** How often something was: more often than anyone can live to see is no count. */
export const countSchema = wholeNumber(0, 100_000);

export function keyField<T>(schema: Schema<T>, key: T): Field<T> {
  return (stored, onMended) => {
    const read = v.safeParse(schema, stored);
    if (!read.success || String(read.output) !== String(key)) onMended('');
    return key;
  };
}

/** Entries that cannot be read are left out. `instead` stands in for what is no list, too long, or left empty. */
export function list<T, Instead>(entry: Schema<T>, most: number, instead: Instead): Field<T[] | Instead> {
  return (stored, onMended) => {
    const all = Array.isArray(stored) && stored.length <= most ? stored : null;
    const sound = (all ?? []).map((one) => v.safeParse(entry, one)).flatMap((one) => (one.success ? [one.output] : []));
    if (sound.length !== all?.length) onMended('');
    return sound.length > 0 || all?.length === 0 ? sound : instead;
  };
}

/** A field that older records lack, which is no fault; it is `absent` then. */
export function optional<T>(read: Field<T>, absent: T): Field<T> {
  return (stored, onMended) => (stored === undefined ? absent : read(stored, onMended));
}

/** A group that is `null` where there is nothing to say, and where nothing of it can be read. */
export function nullable<T extends object>(fields: Fields<T>): Field<T | null> {
  const read = group(fields);
  return (stored, onMended) => {
    if (hasSoundField(stored, fields)) return read(stored, onMended);
    if (stored !== null) onMended('');
    return null;
  };
}

/** What a person typed, or what they were shown. How long it may be in characters is asked when it is kept. */
export const textSchema = v.pipe(v.string(), v.maxLength(longestStored));

export function group<T extends object>(fields: Fields<T>): Field<T> {
  return (stored, onMended) =>
    Object.fromEntries(
      Object.entries<Field<unknown>>(fields).map(([name, read]) => [
        name,
        read(ownField(stored, name), (path) => onMended(path ? `${name}.${path}` : name)),
      ]),
    ) as T;
}

export function hasSoundField<T>(stored: unknown, fields: Fields<T>): boolean {
  return Object.entries<Field<unknown>>(fields).some(([name, read]) => {
    const value = ownField(stored, name);
    let sound = value !== undefined;
    read(value, () => {
      sound = false;
    });
    return sound;
  });
}

export function isObject(stored: unknown): stored is object {
  return typeof stored === 'object' && stored !== null;
}

function ownField(stored: unknown, name: string): unknown {
  return isObject(stored) && Object.hasOwn(stored, name) ? (stored as Record<string, unknown>)[name] : undefined;
}
