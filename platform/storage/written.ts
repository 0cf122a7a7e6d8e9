import { unwrap, wrap } from '../../core/records/envelope.ts';
import type { Kind } from '../../core/records/kind.ts';

/**
 * A record as it is to be stored under a key. Throws where it would be taken for a broken one as soon as it is read: so
 * nothing is stored that cannot be read again.
 *
 * Everything that Tend decides by is told the moment. When a record was written only who writes it can know.
 */
export function written<T>(kind: Kind<T>, record: T, key: string): object {
  const stored = wrap(kind, record, Temporal.Now.instant());
  if (unwrap(kind, stored, key).state !== 'sound') throw new Error(`${kind.name} ${key} could not be read again`);
  return stored;
}
