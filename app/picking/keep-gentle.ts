import type { Day } from '../../core/day/day.ts';
import { gentleEnd } from '../../core/picking/gates.ts';
import { randomBelow } from '../../platform/crypto/random-number.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { changeSettings, decideSettings } from '../../platform/storage/settings-store.ts';
import { bringBack, type Replaced, replaceToday, type TakenBack } from './replace-strategy.ts';

/** What "No" or "Not sure" did: to the day, and until when only what is open and done alone is offered. */
export interface KeptGentle extends Replaced {
  from: Temporal.Instant | null;
  to: Temporal.Instant;
}

export function newGentleEnd(now: Temporal.Instant): Temporal.Instant {
  return gentleEnd(now, randomBelow(1e9));
}

/** For 90 days only what is open and done alone is offered. What was answered at the gate is stored nowhere. */
export async function keepGentle(before: Day, now: Temporal.Instant): Promise<KeptGentle> {
  const to = newGentleEnd(now);
  const { from } = await decideSettings(now, (current) => ({
    settings: { ...current, gentleUntil: to },
    from: current.gentleUntil,
  }));
  return { from, to, before, after: await replaceToday(before, now) };
}

/** Takes back this one answer. Where another one was given since, here or elsewhere, all stays as that one has it. */
export async function undoKeepGentle({ from, to, ...day }: KeptGentle, now: Temporal.Instant): Promise<TakenBack> {
  const { gentleUntil } = await changeSettings(now, (current) =>
    current.gentleUntil?.equals(to) ? { ...current, gentleUntil: from } : current,
  );
  if (gentleUntil === null || String(gentleUntil) === String(from)) return bringBack(day, now);
  const [stored] = await readDays(day.before.date, day.before.date);
  return { day: stored ?? day.after, stays: 'answer' };
}
