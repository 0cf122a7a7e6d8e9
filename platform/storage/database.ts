import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import type { UseStore } from 'idb-keyval';
import { storeNames } from '../../core/records/store-names.ts';
import { changes } from './changes.ts';
import { containerName, refuseContainer } from './container.ts';

interface Stored {
  key: string;
  value: unknown;
}

interface Records extends DBSchema {
  settings: Stored;
  days: Stored;
  nudges: Stored;
  marks: Stored;
  promises: Stored & { indexes: { due: string } };
  checkins: Stored;
  notes: Stored & { indexes: { sort: string; strategy: string } };
  quarantine: Stored;
}

export type StoreName = StoreNames<Records>;
/** What can be looked up beside its key. A record that lacks it is not found by it: of promises, those that are over. */
const lookUps: { [Name in StoreName]?: Record<string, string> } = {
  promises: { due: 'body.due.date' },
  notes: { sort: 'body.sort', strategy: 'body.strategy' },
};

export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Records, readonly StoreName[], Mode>;
export type Writing = Transaction<'readwrite'>;
type Opened = IDBPDatabase<Records>;

/** All settings are one record, under this key in their store. */
export const settingsKey = 'settings';

/** The name of the error where another page keeps the database from being upgraded. */
export const blockedName = 'Blocked';

const databaseName = 'tend';
/** 1: the first. 2: `marks`. 3: records have envelopes, which an older Tend cannot read. 4: the journal. */
const version = 4;

/**
 * The one connection of this page or worker. It is opened on first use and opened anew after it was lost: a failed open
 * is not remembered, and a newer Tend that wants to upgrade the database is never blocked by us.
 */
const connection: { open: Promise<Opened> | null } = { open: null };

function connect(): Promise<Opened> {
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
function open(forget: () => void): Promise<Opened> {
  return new Promise((resolve, reject) => {
    let waiting = true;
    const late = (database: Opened) => (waiting ? resolve(database) : database.close());
    openDB<Records>(databaseName, version, {
      upgrade(database, _from, _to, tx) {
        // Said once more by the opening itself.
        tx.done.catch(() => {});
        for (const name of storeNames) {
          if (database.objectStoreNames.contains(name)) continue;
          const store = database.createObjectStore(name) as unknown as {
            createIndex(name: string, path: string): void;
          };
          for (const [index, path] of Object.entries(lookUps[name] ?? {})) store.createIndex(index, path);
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

export function openEarly(): void {
  connect().catch(() => {});
}

/**
 * A transaction on some stores; all that Tend stores passes here, and other pages hear of it. A connection that the
 * browser closed meanwhile says so before anything is done, so opening anew and asking once more is safe. Rejects with
 * what the second attempt says.
 */
export async function transaction<Mode extends IDBTransactionMode>(
  names: readonly StoreName[],
  mode: Mode,
  durability: IDBTransactionDurability = 'default',
): Promise<Transaction<Mode>> {
  const opening = connect();
  const begin = (database: Opened) => {
    const tx = database.transaction(names, mode, { durability });
    // Told to who waits for it. Who only reads does not.
    tx.done.catch(() => {});
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

/** For idb-keyval's verbs. `strict`: the write is on the disk, not only on its way, when the promise resolves. */
export function storeOf(name: StoreName, durability?: IDBTransactionDurability): UseStore {
  return async (mode, callback) => callback(unwrap(await transaction([name], mode, durability)).objectStore(name));
}

/**
 * Does `work` in a transaction. Resolves with what it gives back, once the transaction is complete, that is once its writes
 * are kept. Where `work` rejects or the browser gives up, all of it is undone, and this rejects with the reason.
 */
export async function completed<T>(tx: Writing, work: (tx: Writing) => Promise<T>): Promise<T> {
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abandon(tx);
    // What is still asked of a transaction that the browser gave up says only that: the transaction knows why.
    throw tx.error ?? error;
  }
}

function abandon(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It had ended; nothing of it is kept either way.
  }
}

/** Only ever at the person's own request. `begin` writes in the same transaction. */
export async function eraseEverything(begin = async (_tx: Writing) => {}): Promise<void> {
  await completed(await transaction(storeNames, 'readwrite', 'strict'), async (tx) => {
    for (const name of storeNames) await tx.objectStore(name).clear();
    await begin(tx);
  });
}
