import { promisifyRequest } from 'idb-keyval';
import { type StoreName, storeOf } from './database.ts';

/** All that a store holds, by key, unread. */
export function readRaw(name: StoreName): Promise<Record<string, unknown>> {
  return storeOf(name)('readonly', async (store) => {
    const [keys, values] = await Promise.all([
      promisifyRequest(store.getAllKeys()),
      promisifyRequest<unknown[]>(store.getAll()),
    ]);
    return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
  });
}

/** How many records a store holds. */
export function countRecords(name: StoreName): Promise<number> {
  return storeOf(name)('readonly', (store) => promisifyRequest(store.count()));
}
