import type { Kind } from './kind.ts';
import type { Typed } from './typed-words.ts';

/** One of two copies of the same record, from another machine or from a file. */
export interface Copy<T> {
  record: T;
  /** When it was written. */
  changed: Temporal.Instant;
}

/** What two copies of a record of this kind become. */
export interface Mergeable<T> extends Pick<Kind<T>, 'write'> {
  /** All that the person typed in a record. */
  typed(record: T): readonly Typed[];
  /** One record of two, given the one that was written later first. Two that are the same give the same. */
  merge(later: T, earlier: T): T;
}

export interface Merged<T> {
  copy: Copy<T>;
  /** The copies in which the person typed something that is not in the merged one: to be kept in the quarantine store. */
  aside: Copy<T>[];
}

/** Merges two copies of one record. It does not matter which is given first. */
export function mergeCopies<T>(kind: Mergeable<T>, one: Copy<T>, other: Copy<T>): Merged<T> {
  const text = ({ record }: Pick<Copy<T>, 'record'>) => JSON.stringify(kind.write(record));
  // Of two that were written in the same moment, every machine has to take the same one for the later.
  const order = Temporal.Instant.compare(one.changed, other.changed) || (text(one) > text(other) ? 1 : -1);
  const [later, earlier] = order > 0 ? [one, other] : [other, one];
  const record = kind.merge(later.record, earlier.record);
  const isNew = text({ record }) !== text(later);
  return {
    // What is in neither copy has to be later than both: it leads wherever one of them comes again.
    copy: { record, changed: isNew ? later.changed.add({ nanoseconds: 1 }) : later.changed },
    aside: [later, earlier].filter((copy) => !isKept(kind.typed(copy.record), kind.typed(record))),
  };
}

/** Whether all that was typed is there, also where the person went on from it. */
function isKept(typed: readonly Typed[], kept: readonly Typed[]): boolean {
  return typed.every(
    ({ field, text }) => text === '' || kept.some((one) => one.field === field && one.text.startsWith(text)),
  );
}
