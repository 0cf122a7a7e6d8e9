import { nextAlarm } from '../../platform/browser/alarm-names.ts';
import { alarmTime, arm, keepHeartbeat, shortestDelayMs } from '../../platform/browser/alarms.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';

/**
 * Whether the browser refuses to wake Tend for the next nudge, so that a page can say it. An alarm that was lost, or rings
 * too late since a page was closed before it had set another one, is set again first: without `reconcile`, since whoever
 * looks at a page does not wait until that is free.
 */
export async function refusesAlarms(
  browser: Pick<BrowserParts, 'alarms'>,
  next: Temporal.Instant | null,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!next) return false;
  const latest = Math.max(next.epochMilliseconds, now.epochMilliseconds + shortestDelayMs);
  try {
    const set = await alarmTime(browser, nextAlarm);
    if (set === null || latest < set) await Promise.all([keepHeartbeat(browser, now), arm(browser, next, now)]);
    return false;
  } catch {
    return true;
  }
}
