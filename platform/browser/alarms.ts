import { heartbeatAlarm, nextAlarm } from './alarm-names.ts';
import type { BrowserParts } from './browser-parts.ts';

export { heartbeatAlarm, nextAlarm };

/** Browsers may raise a shorter delay to 30 seconds, and not for extensions under development: so we do it ourselves. */
export const shortestDelayMs = 30_000;
const heartbeatMinutes = 60;

/**
 * The heartbeat: once an hour, whatever else happens, stored truth is looked at again. It covers what no event tells:
 * a changed time zone, a clock set right, a lost alarm. Made only where it is missing, or where a clock set back has left
 * it far ahead, since making it anew would put off the next beat each time.
 */
export async function keepHeartbeat({ alarms }: Pick<BrowserParts, 'alarms'>, now: Temporal.Instant): Promise<void> {
  const set = await alarms.get(heartbeatAlarm);
  const farthest = now.add({ minutes: heartbeatMinutes }).epochMilliseconds;
  if (set && set.scheduledTime <= farthest) return;
  await alarms.create(heartbeatAlarm, { periodInMinutes: heartbeatMinutes });
}

/** Sets the doorbell for the next nudge, or takes it away; alarms of an older Tend are removed. May run any number of times. */
export async function arm(
  { alarms }: Pick<BrowserParts, 'alarms'>,
  next: Temporal.Instant | null,
  now: Temporal.Instant,
): Promise<void> {
  const existing = await alarms.getAll();
  for (const { name } of existing) {
    if (name !== heartbeatAlarm && (name !== nextAlarm || !next)) await alarms.clear(name);
  }
  if (!next) return;
  const when = Math.max(next.epochMilliseconds, now.epochMilliseconds + shortestDelayMs);
  const set = existing.find(({ name }) => name === nextAlarm);
  if (set?.scheduledTime !== when) await alarms.create(nextAlarm, { when });
}

/** In milliseconds since 1970 in UTC; `null` where it is not set. */
export async function alarmTime({ alarms }: Pick<BrowserParts, 'alarms'>, name: string): Promise<number | null> {
  return (await alarms.get(name))?.scheduledTime ?? null;
}
