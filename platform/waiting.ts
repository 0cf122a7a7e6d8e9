import { waiting } from '../core/delivery.ts';
import type { Answer, Nudge } from '../core/nudge.ts';
import type { Doors } from './doors.ts';
import { nudgeNotice } from './notices.ts';
import { reconcile } from './reconcile.ts';
import { changeNudge } from './storage/nudges.ts';
import { readSettings } from './storage/settings.ts';
import { readState } from './storage/state.ts';

/**
 * Writes down what the person did with the waiting nudge and takes notification and dot away. Gives back the nudge, or
 * `null` where none was waiting: a click may come days late.
 */
export async function answerWaiting(
  doors: Doors,
  answer: Answer,
  now: Temporal.Instant,
  zone: string,
): Promise<Nudge | null> {
  const nudge = waiting(await readState(await readSettings(now), now, zone), now, zone);
  if (nudge) await changeNudge(nudge.id, (current) => ({ ...current, answer: current.answer ?? answer }));
  await doors.notifications?.clear(nudgeNotice);
  await reconcile(doors, now, zone);
  return nudge;
}
