import type { Page } from '@playwright/test';
import { storeNames } from '../../../core/records/store-names.ts';
import type { StoreName } from '../../../platform/storage/database.ts';

/** What lies in one of Tend's object stores, by key, as it is stored but for its envelope. `page` is any of Tend's pages. */
export function storedIn(page: Page, store: StoreName): Promise<Record<string, unknown>> {
  return page.evaluate(async (name) => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answered(indexedDB.open('tend'));
    const records = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([answered(records.getAllKeys()), answered(records.getAll())]);
    database.close();
    // Records without their envelopes.
    const bodies = values.map((value) => value?.body ?? value);
    return Object.fromEntries(keys.map((key, index) => [String(key), bodies[index]]));
  }, store);
}

export async function allStored(page: Page): Promise<Record<string, unknown>> {
  const all = await Promise.all(storeNames.map(async (store) => [store, await storedIn(page, store)]));
  return Object.fromEntries(all);
}
