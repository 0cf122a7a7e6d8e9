import { browser } from '../../browser/browser.ts';

/** Of this device and in no copy: when a copy was saved last, or the person said "not now" to it. */
const key = 'tend:copy';

/** Rejects where what is stored is no moment. */
export async function readCopyAnswered(): Promise<Temporal.Instant | null> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return stored === undefined ? null : Temporal.Instant.from(String(stored));
}

export function noteCopyAnswered(now: Temporal.Instant): Promise<void> {
  return browser.storage.local.set({ [key]: now.toString() });
}

export function forgetCopyAnswered(): Promise<void> {
  return browser.storage.local.remove(key);
}
