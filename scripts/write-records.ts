import type { Page } from '@playwright/test';
import { storeNames } from '../core/records/store-names.ts';
import type { StoreName } from '../platform/storage/database.ts';

/** Records by store and key, as `storedDay`, `storedNudge` and `storedSettings` give them. */
export type Records = Partial<Record<StoreName, Record<string, object>>>;

/**
 * Puts records straight into the database, past all of Tend's own code, as if they had been stored long ago. `page` is
 * one of Tend's pages that has stored something. What shows them has to be opened or reloaded after this.
 */
export function writeRecords(page: Page, records: Records): Promise<void> {
  return write(page, records, []);
}

/** As `writeRecords`, in the place of all that is stored. */
export function replaceRecords(page: Page, records: Records): Promise<void> {
  return write(page, records, storeNames);
}

async function write(page: Page, records: Records, emptied: readonly StoreName[]): Promise<void> {
  await page.evaluate(
    async ([byStore, emptied]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('tend');
        // Left alone, this would make an empty database, which Tend would then find without its stores.
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(`Tend has no database to write to: ${request.error?.message}`));
      });
      const tx = database.transaction([...new Set([...Object.keys(byStore), ...emptied])], 'readwrite');
      for (const store of emptied) tx.objectStore(store).clear();
      for (const [store, byKey] of Object.entries(byStore)) {
        for (const [key, record] of Object.entries(byKey)) tx.objectStore(store).put(record, key);
      }
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onabort = () => reject(tx.error);
      });
      database.close();
    },
    [records, emptied] as const,
  );
}
