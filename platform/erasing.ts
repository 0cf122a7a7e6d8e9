import type { Doors } from './doors.ts';
import { forgetLook } from './look.ts';
import { clearNotices } from './notices.ts';
import { reconcile } from './reconcile.ts';
import { eraseEverything } from './storage/database.ts';
import { clearSentinel, setSentinel } from './storage/sentinel.ts';
import { changeSettings, readSettings } from './storage/settings.ts';

/**
 * Erases all that Tend keeps, here and in the browser's notification list, and begins anew as on the first day. Only that
 * nudges were switched off is kept: whoever erases does not want to hear from Tend this evening.
 */
export async function eraseAll(doors: Doors, now: Temporal.Instant, zone: string): Promise<void> {
  const { on } = (await readSettings(now)).cadence;
  // Whatever ends this in between, what is gone is gone by the person's wish and not lost.
  await clearSentinel();
  await eraseEverything();
  forgetLook();
  await changeSettings(now, (fresh) => ({ ...fresh, cadence: { ...fresh.cadence, on } }));
  await setSentinel(now);
  await clearNotices(doors);
  await reconcile(doors, now, zone);
}

/** Begins anew after records were lost. It deletes nothing: there is nothing left to delete. */
export async function beginAnew(now: Temporal.Instant): Promise<void> {
  await clearSentinel();
  await readSettings(now);
}
