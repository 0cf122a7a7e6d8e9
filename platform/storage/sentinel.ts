import { browser } from '../browser.ts';

/**
 * A small sign outside of the database, which tells someone new from someone whose records are gone: browsers may replace
 * a damaged database by an empty one and say nothing. It holds a date and nothing else.
 */
const key = 'tend';

/** Since when there are records, as far as the sign says; `null` for someone new. */
export async function readSentinel(): Promise<string | null> {
  const { [key]: sign } = await browser.storage.local.get(key);
  const began = (sign as { began?: unknown } | undefined)?.began;
  return typeof began === 'string' ? began : null;
}

export function setSentinel(now: Temporal.Instant): Promise<void> {
  return browser.storage.local.set({ [key]: { began: now.toString() } });
}

export function clearSentinel(): Promise<void> {
  return browser.storage.local.remove(key);
}
