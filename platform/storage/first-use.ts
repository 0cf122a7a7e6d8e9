import { get } from 'idb-keyval';
import { browser } from '../browser/browser.ts';
import { settingsKey, storeOf } from './database.ts';
import { RecordsLost } from './failure.ts';

/** Outside of the database: tells someone new from someone whose records are gone. It holds a date and nothing else. */
const key = 'tend';

/** Since when there are records, as far as the sign says; `null` for someone new. */
export async function readFirstUse(): Promise<string | null> {
  const { [key]: sign } = await browser.storage.local.get(key);
  const began = (sign as { began?: unknown } | undefined)?.began;
  return typeof began === 'string' ? began : null;
}

export function noteFirstUse(now: Temporal.Instant): Promise<void> {
  return browser.storage.local.set({ [key]: { began: now.toString() } });
}

export function forgetFirstUse(): Promise<void> {
  return browser.storage.local.remove(key);
}

/** Rejects with `RecordsLost` where there were records before. Asked where there are no settings. */
export async function refuseLoss(): Promise<void> {
  const began = await readFirstUse();
  // Another page may have begun meanwhile, so it is asked once more whether there is really nothing.
  if (began !== null && (await get(settingsKey, storeOf('settings'))) === undefined) {
    throw new RecordsLost(`there were records since ${began}`);
  }
}
