import type { Doors } from './doors.ts';
import { nudgeNotice, testNotice } from './notices.ts';
import { reconcile } from './reconcile.ts';
import { eraseEverything } from './storage/database.ts';

/** Erases all that Tend keeps, here and in the browser's notification list, and begins anew as on the first day. */
export async function eraseAll(doors: Doors, now: Temporal.Instant, zone: string): Promise<void> {
  await eraseEverything();
  for (const id of [nudgeNotice, testNotice]) await doors.notifications?.clear(id);
  for (const { name } of await doors.alarms.getAll()) await doors.alarms.clear(name);
  await reconcile(doors, now, zone);
}
