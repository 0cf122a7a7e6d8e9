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
