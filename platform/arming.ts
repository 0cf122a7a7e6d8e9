import { nextAlarm } from './alarms.ts';
import type { Doors } from './doors.ts';

/**
 * Whether the browser refuses to wake Tend for the next nudge, so that a page can say it. An alarm that was lost is set
 * again first.
 */
export async function refusesAlarms(
  doors: Doors,
  next: Temporal.Instant | null,
  now: Temporal.Instant,
  zone: string,
): Promise<boolean> {
  if (!next || (await isArmed(doors))) return false;
  // Loaded only where an alarm is missing.
  const { reconcile } = await import('./reconcile.ts');
  return !(await reconcile(doors, now, zone)).armed;
}

async function isArmed({ alarms }: Pick<Doors, 'alarms'>): Promise<boolean> {
  try {
    return (await alarms.getAll()).some(({ name }) => name === nextAlarm);
  } catch {
    return false;
  }
}
