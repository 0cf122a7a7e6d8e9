import type { Doors } from './doors.ts';
import { clearNotice, nudgeNotice, testNotice } from './notices.ts';
import { reconcile } from './reconcile.ts';
import { eraseEverything } from './storage/database.ts';
import { changeSettings, readSettings } from './storage/settings.ts';

/**
 * Erases all that Tend keeps, here and in the browser's notification list, and begins anew as on the first day. Only that
 * nudges were switched off is kept: whoever erases does not want to hear from Tend this evening.
 */
export async function eraseAll(doors: Doors, now: Temporal.Instant, zone: string): Promise<void> {
  const { on } = (await readSettings(now)).cadence;
  await eraseEverything();
  await changeSettings(now, (fresh) => ({ ...fresh, cadence: { ...fresh.cadence, on } }));
  for (const id of [nudgeNotice, testNotice]) await clearNotice(doors, id);
  for (const { name } of await doors.alarms.getAll()) await doors.alarms.clear(name);
  await reconcile(doors, now, zone);
}
