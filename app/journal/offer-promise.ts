import { type HandingParts, handOver, takeHanded } from '../../platform/browser/handed-text.ts';
import { openPromises, type Surfaces } from '../../platform/browser/open-page.ts';

/** What could become a promise, as it was typed elsewhere. Nothing of it is kept until the person keeps it. */
export interface OfferedPromise {
  what: string;
  /** A date, or empty. */
  date: string;
}

export async function offerPromise(
  browser: HandingParts & Surfaces,
  { what, date }: OfferedPromise,
  at: Temporal.Instant,
): Promise<void> {
  await handOver(browser, { text: JSON.stringify([what, date]), to: 'promise', at });
  await openPromises(browser);
}

/** What was offered to the journal last, once; `null` where nothing was. */
export async function takeOffered(browser: HandingParts, now: Temporal.Instant): Promise<OfferedPromise | null> {
  const text = await takeHanded(browser, 'promise', now);
  const [what, date]: unknown[] = text === null ? [] : JSON.parse(text);
  return typeof what === 'string' && typeof date === 'string' ? { what, date } : null;
}
