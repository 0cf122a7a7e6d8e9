import 'fake-indexeddb/auto';
import { get } from 'idb-keyval';
import { expect, test } from 'vitest';
import { storeOf } from '../../../platform/storage/database.ts';
import { listNotesBy } from '../../../platform/storage/journal/note-store.ts';
import { readOpenPromises } from '../../../platform/storage/journal/promise-store.ts';
import { changeMark, readMarks } from '../../../platform/storage/mark-store.ts';

const firstStores = ['settings', 'days', 'nudges', 'quarantine'] as const;

/** A database as Tend made it once, with a record in each of its stores. */
function olderDatabase(version: number, stores: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('tend', version);
    request.onupgradeneeded = () => {
      for (const name of stores) {
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

test.each([
  [1, firstStores],
  [2, [...firstStores, 'marks'] as const],
  [3, [...firstStores, 'marks'] as const],
])('a database of version %d is upgraded, and keeps all that it holds', async (version, stores) => {
  await forget();
  indexedDB.deleteDatabase('tend');
  await olderDatabase(version, stores);
  await changeMark('COM-01', { saved: true });
  expect(await readMarks()).toEqual([{ id: 'COM-01', saved: true, hidden: false }]);
  for (const name of stores) expect(await get('a key', storeOf(name))).toEqual({ of: name });
  expect([await readOpenPromises(), (await listNotesBy('sort', 'page')).records]).toEqual([[], []]);
});

/** Closes this page's connection, as the browser does when it must. */
async function forget(): Promise<void> {
  await new Promise((resolve) => {
    const request = indexedDB.open('tend', 1000);
    request.onsuccess = () => {
      request.result.close();
      resolve(null);
    };
  });
}
