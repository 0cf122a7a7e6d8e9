import { promisifyRequest } from 'idb-keyval';
import { type StoreName, settingsKey, transaction } from './database.ts';

/**
 * A transaction to write what a person said or set. There are settings before anything else is written; where there are
 * none any more, the browser has cleared them, and it rejects with `RecordsLost`: nothing new is put in the place of what
 * is gone until the person says so.
 */
export async function writing(
  names: readonly StoreName[],
  durability?: IDBTransactionDurability,
): Promise<IDBTransaction> {
  const open = () => transaction([...new Set([...names, 'settings', 'quarantine'] as const)], 'readwrite', durability);
  const tx = await open();
  if ((await promisifyRequest(tx.objectStore('settings').getKey(settingsKey))) !== undefined) return tx;
  tx.abort();
  // Loaded only here: on all other days the sign says nothing new.
  const { refuseLoss } = await import('./first-use.ts');
  await refuseLoss();
  return open();
}
