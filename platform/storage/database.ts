import { type IDBPDatabase, openDB, unwrap } from 'idb';
import type { UseStore } from 'idb-keyval';
import { changes } from './changes.ts';
import { containerName, refuseContainer } from './container.ts';

/** The object stores, one for each kind of record. */
export const storeNames = ['settings', 'days', 'nudges', 'marks', 'quarantine'] as const;
export type StoreName = (typeof storeNames)[number];

/** All settings are one record, under this key in their store. */
export const settingsKey = 'settings';

/** The name of the error where another page keeps the database from being upgraded. */
export const blockedName = 'Blocked';

const databaseName = 'tend';
/** 1: the first. 2: `marks`. 3: records have envelopes, which an older Tend cannot read. */
const version = 3;

/**
 * The one connection of this page or worker. It is opened on first use and opened anew after it was lost: a failed open
 * is not remembered, and a newer Tend that wants to upgrade the database is never blocked by us.
 */
const connection: { open: Promise<IDBPDatabase> | null } = { open: null };

function connect(): Promise<IDBPDatabase> {
  if (connection.open) return connection.open;
  const forget = () => {
    if (connection.open === opening) connection.open = null;
  };
  // Only Firefox has containers.
  const opening = import.meta.env.FIREFOX ? refuseContainer().then(() => open(forget)) : open(forget);
  opening.catch(forget);
  connection.open = opening;
  return opening;
}

/**
 * Opens the database, upgrading it where it is older. Rejects with `Blocked` where another page keeps it from being
 * upgraded; the browser goes on trying, and what it opens in the end is closed, since nobody waits for it any more.
 */
function open(forget: () => void): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let waiting = true;
    const late = (database: IDBPDatabase) => (waiting ? resolve(database) : database.close());
    openDB(databaseName, version, {
      upgrade(database, _from, _to, tx) {
        // Said once more by the opening itself.
        tx.done.catch(() => {});
        for (const name of storeNames) {
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
        }
      },
      blocked() {
        waiting = false;
        reject(new DOMException('another page keeps the database from being upgraded', blockedName));
      },
      blocking(_current, _blocked, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).then(late, reject);
  });
}

/** Begins to open the database, for a caller that waits for something else first. A failure is told to who asks next. */
export function openEarly(): void {
  connect().catch(() => {});
}

/**
 * A transaction on some stores; all that Tend stores passes here, and other pages hear of it. A connection that the
 * browser closed meanwhile says so before anything is done, so opening anew and asking once more is safe. Rejects with
 * what the second attempt says.
 */
export async function transaction(
  names: readonly StoreName[],
  mode: IDBTransactionMode,
  durability: IDBTransactionDurability = 'default',
): Promise<IDBTransaction> {
  const opening = connect();
  const begin = (database: IDBPDatabase) => {
    const tx = unwrap(database).transaction(names, mode, { durability });
    if (mode === 'readwrite') tx.addEventListener('complete', () => changes?.postMessage(0));
    return tx;
  };
  try {
    return begin(await opening);
  } catch (error) {
    // Asking again would only wait behind the first time, or be refused again.
    if (error instanceof DOMException && [blockedName, containerName].includes(error.name)) throw error;
    // Another reader may have opened anew by now: then that one is asked.
    if (connection.open === opening) connection.open = null;
    return begin(await connect());
  }
}

/**
 * One object store for idb-keyval's verbs. `strict` durability is for what a person typed: the write is on the disk, not
 * only on its way, when the promise resolves.
 */
export function storeOf(name: StoreName, durability?: IDBTransactionDurability): UseStore {
  return async (mode, callback) => callback((await transaction([name], mode, durability)).objectStore(name));
}

/** Resolves when the transaction is complete, that is when its writes are kept; rejects when it was undone. */
export function completed(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
}

/** Undoes a transaction that may have ended by itself meanwhile. */
export function abandon(tx: IDBTransaction): void {
  try {
    tx.abort();
  } catch {
    // It had ended; nothing of it is kept either way.
  }
}

/**
 * Deletes every record that Tend has stored, and puts in the same transaction what `begin` puts. Only ever at the person's
 * own request.
 */
export async function eraseEverything(begin = (_tx: IDBTransaction) => {}): Promise<void> {
  const tx = await transaction(storeNames, 'readwrite', 'strict');
  for (const name of storeNames) tx.objectStore(name).clear();
  begin(tx);
  await completed(tx);
}
