import { promisifyRequest } from 'idb-keyval';
import { type StoreName, storeOf } from './database.ts';
import { entriesOf } from './records.ts';

/** All that a store holds, by key, unread. */
export function readRaw(name: StoreName): Promise<Record<string, unknown>> {
  return storeOf(name)('readonly', async (store) =>
    Object.fromEntries((await entriesOf(store)).map(({ key, value }) => [key, value])),
  );
}

/** How many records a store holds. */
export function countRecords(name: StoreName): Promise<number> {
  return storeOf(name)('readonly', (store) => promisifyRequest(store.count()));
}
