import type { Kind } from './kind.ts';
import type { Typed } from './typed-words.ts';

export interface Copy<T> {
  record: T;
  changed: Temporal.Instant;
}

export interface Mergeable<T> extends Pick<Kind<T>, 'write'> {
  typed(record: T): readonly Typed[];
  merge(later: T, earlier: T): T;
  isGone?(record: T): boolean;
}

export interface Merged<T> {
  copy: Copy<T>;
  aside: Copy<T>[];
}

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
    aside: kind.isGone?.(record)
      ? []
      : [later, earlier].filter((copy) => !isKept(kind.typed(copy.record), kind.typed(record))),
  };
}

/** Whether all that was typed is there, also where the person went on from it. */
function isKept(typed: readonly Typed[], kept: readonly Typed[]): boolean {
  return typed.every(
    ({ field, text }) => text === '' || kept.some((one) => one.field === field && one.text.startsWith(text)),
  );
}
