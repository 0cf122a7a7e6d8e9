import { storeNames } from '../../core/records/store-names.ts';
import { type BackupStore, backupVersion } from '../../core/transfer/backup.ts';
import { readAll } from '../../platform/storage/transfer/import-store.ts';

/** All that lies in the database at one moment, also what could not be read, as docs/format.md tells. Rejects where it cannot be opened. */
export async function copyOfEverything(now: Temporal.Instant): Promise<string> {
  const all = Map.groupBy(await readAll(), ({ store }) => store);
  const inStore = (name: BackupStore) =>
    Object.fromEntries((all.get(name) ?? []).map(({ key, value }) => [key, value]));
  const stores = Object.fromEntries(storeNames.map((name) => [name, inStore(name)]));
  // Whatever a record holds that was damaged: a copy of the rest is worth more than none.
  const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);
  return JSON.stringify({ tend: backupVersion, saved: now.toString(), stores }, plain, 1);
}

/** Saves the copy as a file, through the browser's own downloads: no permission is needed for what a person clicks. */
export async function saveCopy(now: Temporal.Instant): Promise<void> {
  const text = await copyOfEverything(now);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `tend-${now.toString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
