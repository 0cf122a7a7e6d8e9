import type { Kind } from '../kind.ts';
import type { Typed } from '../typed-words.ts';

export interface Copy<T> {
  record: T;
  changed: Temporal.Instant;
  /** Whether something stands in it for what could not be read. */
  isMended: boolean;
}

export interface Mergeable<T> extends Pick<Kind<T>, 'write'> {
  typed(record: T): readonly Typed[];
  merge(later: T, earlier: T): T;
  /** The record of a copy without what the person removed from the other since it was written; itself where that is nothing. */
  heeding?(copy: Copy<T>, other: T): T;
  isGone?(record: T): boolean;
  /** Whether a mended copy counts beside a whole one, since leaving it out would be less safe. */
  countsMended?: boolean;
}

export interface Merged<T> {
  copy: Copy<T>;
  aside: Copy<T>[];
}

export function mergeCopies<T>(kind: Mergeable<T>, one: Copy<T>, other: Copy<T>): Merged<T> {
  const text = ({ record }: Pick<Copy<T>, 'record'>) => JSON.stringify(kind.write(record));
  const isGone = (copy: Pick<Copy<T>, 'record'>) => kind.isGone?.(copy.record) ?? false;
  const sounder = Number(other.isMended) - Number(one.isMended);
  // What stands in for something leads over nothing that could be read. That a thing was removed is always certain.
  const bySoundness = sounder !== 0 && !isGone(one) && !isGone(other);
  const byMoment = Temporal.Instant.compare(one.changed, other.changed);
  // Of two that were written in the same moment, every machine has to take the same one for the later.
  const order = (bySoundness ? sounder : byMoment) || sounder || (text(one) > text(other) ? 1 : -1);
  const [later, earlier] = order > 0 ? [one, other] : [other, one];
  const holdsAlone = bySoundness && !kind.countsMended;
  const heeded = (copy: Copy<T>, other: Copy<T>) => kind.heeding?.(copy, other.record) ?? copy.record;
  const [first, second] = [heeded(later, earlier), heeded(earlier, later)];
  const record = holdsAlone ? first : kind.merge(first, second);
  const isNew = text({ record }) !== text(later);
  const isLost = (copy: Copy<T>) =>
    (copy.isMended && (isNew || copy !== later)) || !isKept(kind.typed(copy.record), kind.typed(record));
  const hasRemoved = (copy: Copy<T>) => copy.record !== (copy === later ? first : second);
  return {
    // What is in neither copy has to be later than both: it leads wherever one of them comes again.
    copy: {
      record,
      changed: isNew ? later.changed.add({ nanoseconds: 1 }) : later.changed,
      isMended: later.isMended && !isNew,
    },
    aside: isGone({ record }) ? [] : [later, earlier].filter((copy) => !hasRemoved(copy) && isLost(copy)),
  };
}

/** Whether all that was typed is there, also where the person went on from it. */
function isKept(typed: readonly Typed[], kept: readonly Typed[]): boolean {
  return typed.every(
    ({ field, text }) => text === '' || kept.some((one) => one.field === field && one.text.startsWith(text)),
  );
}
