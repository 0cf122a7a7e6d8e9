import 'fake-indexeddb/auto';
import { get } from 'idb-keyval';
import { expect, test } from 'vitest';
import { storeOf } from '../../../platform/storage/database.ts';
import { changeMark, readMarks } from '../../../platform/storage/mark-store.ts';

/** The first database that Tend ever made, with a record in each of its stores. */
function firstDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tend', 1);
    request.onupgradeneeded = () => {
      for (const name of ['settings', 'days', 'nudges', 'quarantine']) {
        request.result.createObjectStore(name).put({ of: name }, 'a key');
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

test('a database of the first version is upgraded, and keeps all that it holds', async () => {
  await firstDatabase();
  await changeMark('COM-01', { saved: true });
  expect(await readMarks()).toEqual([{ id: 'COM-01', saved: true, hidden: false }]);
  for (const name of ['settings', 'days', 'nudges', 'quarantine'] as const) {
    expect(await get('a key', storeOf(name))).toEqual({ of: name });
  }
});
