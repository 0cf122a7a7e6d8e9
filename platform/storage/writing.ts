import { unwrap, wrap } from '../../core/records/envelope.ts';
import type { Kind } from '../../core/records/kind.ts';
import { completed, type StoreName, settingsKey, transaction, type Writing } from './database.ts';

/**
 * Writes what a person said or set, in one transaction on some stores, the settings and the quarantine. There are settings
 * before anything else is written; where there are none any more, the browser has cleared them, and it rejects with
 * `RecordsLost`: nothing new is put in the place of what is gone until the person says so.
 */
export async function writing<T>(
  names: readonly StoreName[],
  durability: IDBTransactionDurability,
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  const begin = () => transaction([...new Set([...names, 'settings', 'quarantine'] as const)], 'readwrite', durability);
  const tx = await begin();
  if ((await tx.objectStore('settings').getKey(settingsKey)) !== undefined) return completed(tx, work);
  tx.abort();
  // Loaded only here: on all other days the sign says nothing new.
  const { refuseLoss } = await import('./first-use.ts');
  await refuseLoss();
  return completed(await begin(), work);
}

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
