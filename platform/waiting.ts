import { waiting } from '../core/delivery.ts';
import type { Answer, Nudge } from '../core/nudge.ts';
import type { Doors } from './doors.ts';
import { reconcile } from './reconcile.ts';
import { changeNudge } from './storage/nudges.ts';
import { readSettings } from './storage/settings.ts';
import { readState } from './storage/state.ts';

/**
 * Writes down what the person did with the nudges that wait, and takes notification and dot away. Gives back the latest
 * of them, or `null` where none was waiting: a click may come days late.
 */
export async function answerWaiting(
  doors: Doors,
  answer: Answer,
  now: Temporal.Instant,
  zone: string,
): Promise<Nudge | null> {
  const open = waiting(await readState(await readSettings(now), now, zone), now, zone);
  for (const { id } of open) await changeNudge(id, (current) => ({ ...current, answer: heard(current, answer) }));
  await reconcile(doors, now, zone);
  return open.at(-1) ?? null;
}

/** Writes down that the person closed the notification. The nudge goes on waiting behind the dot. */
export async function noteDismissed(now: Temporal.Instant, zone: string): Promise<void> {
  const open = waiting(await readState(await readSettings(now), now, zone), now, zone);
  for (const { id } of open) await changeNudge(id, (current) => ({ ...current, answer: heard(current, 'dismissed') }));
}

/** The first answer holds, but closing a notification is none. */
function heard({ answer }: Nudge, later: Answer): Answer {
  return answer === null || answer === 'dismissed' ? later : answer;
}
