import { type StoreName, storeNames } from '../../platform/storage/database.ts';
import { readRaw } from '../../platform/storage/whole-stores.ts';

/** All that lies in the database, also what could not be read. Rejects where it cannot be opened. */
export async function copyOfEverything(now: Temporal.Instant): Promise<string> {
  const stores: Partial<Record<StoreName, Record<string, unknown>>> = {};
  for (const name of storeNames) stores[name] = await readRaw(name);
  // Whatever a record holds that was damaged: a copy of the rest is worth more than none.
  const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);
  return JSON.stringify({ tend: 1, saved: now.toString(), stores }, plain, 1);
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
