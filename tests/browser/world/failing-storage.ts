import type { Page } from '@playwright/test';

/** What a database does that this machine's cannot be made to do: fail to open, and run out of room. */

/**
 * From the page's next load on, opening fails, so many times at each load and some time after it was asked for, as it does
 * in life. Gives back what heals it.
 */
export async function failOpening(page: Page, times: number): Promise<() => Promise<void>> {
  await page.addInitScript((count) => {
    const open = IDBFactory.prototype.open;
    let left = count;
    IDBFactory.prototype.open = function (name, version) {
      left -= 1;
      if (left < 0 || sessionStorage.getItem('healed')) return open.call(this, name, version);
      // A version that there was once: the request fails by itself. Only what it says of it is changed.
      const request = open.call(this, name, 1);
      const error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
      Object.defineProperty(request, 'error', { value: error });
      return request;
    };
  }, times);
  return () => page.evaluate(() => sessionStorage.setItem('healed', 'yes'));
}

/** From the page's next load on, each upgrade is undone once its stores are made. Gives back what ends that. */
export async function cutUpgradesShort(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      const request = open.call(this, name, version);
      // After the listeners of whoever asked.
      queueMicrotask(() =>
        request.addEventListener('upgradeneeded', () => {
          if (!sessionStorage.getItem('healed')) request.transaction?.abort();
        }),
      );
      return request;
    };
  });
  return () => page.evaluate(() => sessionStorage.setItem('healed', 'yes'));
}

/**
 * The disk is full for this page: what it writes or deletes is undone when its transaction ends, and the transaction says
 * why. An extension with `unlimitedStorage` has no quota that a test could lower. Gives back what makes room again.
 */
export async function fillDisk(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const store = IDBObjectStore.prototype;
    const { put, delete: remove, clear } = store;
    Object.assign(globalThis, { makeRoom: () => Object.assign(store, { put, delete: remove, clear }) });
    const undone = (work: (...args: never[]) => IDBRequest) =>
      function (this: IDBObjectStore, ...args: never[]) {
        const request = work.apply(this, args);
        const error = new DOMException('Encountered full disk while committing transaction.', 'QuotaExceededError');
        Object.defineProperty(this.transaction, 'error', { value: error, configurable: true });
        request.addEventListener('success', () => this.transaction.abort());
        return request;
      };
    Object.assign(store, { put: undone(put), delete: undone(remove), clear: undone(clear) });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'makeRoom')());
}

/** What this page reads of the database fails. Gives back what mends that. */
export async function failReading(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { getAll } = IDBObjectStore.prototype;
    Object.assign(globalThis, { read: () => Object.assign(IDBObjectStore.prototype, { getAll }) });
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('a fault of the disk', 'UnknownError');
    };
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'read')());
}

/** Upgrades the database as a newer Tend would, and keeps no connection. Tells how long that took, and who was in the way. */
export function upgradeTo(page: Page, version: number): Promise<{ blocked: boolean }> {
  return page.evaluate(
    (newer) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('tend', newer);
        let blocked = false;
        request.onblocked = () => {
          blocked = true;
        };
        request.onupgradeneeded = () => request.result.createObjectStore(`of version ${newer}`);
        request.onsuccess = () => {
          request.result.close();
          resolve({ blocked });
        };
        request.onerror = () => reject(request.error);
      }),
    version,
  );
}

/** From the page's next load on, Tend is one that knows this version of the database. */
export function knowVersion(page: Page, version: number): Promise<unknown> {
  return page.addInitScript((known) => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, asked) {
      return open.call(this, name, asked === undefined ? asked : known);
    };
  }, version);
}
