import { storeNames } from '../../../core/records/store-names.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import { settingsKind } from '../../../core/settings/stored-settings.ts';
import type { StoredRecord } from '../../../core/transfer/backup.ts';
import type { ImportPlan } from '../../../core/transfer/import-plan.ts';
import { popupUnknowing } from '../../browser/popup-address.ts';
import { completed, settingsKey, type Transaction, transaction, type Writing } from '../database.ts';
import { entriesOf } from '../records.ts';
import { newSeed } from '../settings-store.ts';
import { written } from '../writing.ts';

const mostSteps = 50;

/** All that is stored, as it was at one moment. */
export async function readAll(): Promise<StoredRecord[]> {
  return allIn(await transaction(storeNames, 'readonly'));
}

/**
 * Plans by what is stored and does it, in one transaction: all of it or, wherever it ends or `plan` throws, nothing.
 * `progress` is told which share of it is written, from 0 to 1; that it is kept is only certain when this resolves.
 */
export async function importAll(
  plan: (stored: readonly StoredRecord[]) => ImportPlan,
  now: Temporal.Instant,
  progress = (_share: number) => {},
): Promise<ImportPlan> {
  const work = async (tx: Writing) => {
    const planned = plan(await allIn(tx));
    const all = planned.remove.length + planned.put.length;
    let done = 0;
    const count = () => {
      done += 1;
      if (done % Math.ceil(all / mostSteps) === 0) progress(done / all);
    };
    for (const { store, key } of planned.remove)
      tx.objectStore(store)
        .delete(key)
        .then(count, () => {});
    for (const { store, key, value } of planned.put)
      tx.objectStore(store)
        .put(value, key)
        .then(count, () => {});
    // Without settings Tend would take all of it for lost.
    if ((await tx.objectStore('settings').getKey(settingsKey)) === undefined) {
      const fresh = freshSettings(newSeed(), now);
      await tx.objectStore('settings').put(written(settingsKind(fresh), fresh, settingsKey), settingsKey);
    }
    return planned;
  };
  return popupUnknowing(async () => completed(await transaction(storeNames, 'readwrite', 'strict'), work));
}

async function allIn<Mode extends IDBTransactionMode>(tx: Transaction<Mode>): Promise<StoredRecord[]> {
  const all = await Promise.all(
    storeNames.map(async (store) => (await entriesOf(tx, store)).map((entry) => ({ store, ...entry }))),
  );
  return all.flat();
}
