import { touchedByAnswer, withAnswer, withPersonHere } from '../../core/nudges/answering.ts';
import { type Answer, came, type Nudge } from '../../core/nudges/nudge.ts';
import { waiting } from '../../core/nudges/unanswered.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { changeNudge } from '../../platform/storage/nudges/nudge-claims.ts';
import { readNudges } from '../../platform/storage/nudges/nudge-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { readState } from './read-state.ts';
import { reconcile } from './reconcile.ts';

/** Writes down what the person did with the nudges that wait. Gives the latest of them, or `null` where none waited. */
export async function answerWaiting(
  browser: BrowserParts,
  answer: Answer,
  now: Temporal.Instant,
  zone: string,
): Promise<Nudge | null> {
  const state = await readState(await readSettings(now), now, zone);
  const open = waiting(state, now, zone);
  for (const nudge of touchedByAnswer(state.nudges, open)) {
    const told = open.includes(nudge);
    await changeNudge(nudge.id, (current) => withPersonHere(told ? withAnswer(current, answer) : current, now));
  }
  await reconcile(browser, now, zone);
  return open.at(-1) ?? null;
}

export async function noteDismissed(now: Temporal.Instant, zone: string): Promise<void> {
  const open = waiting(await readState(await readSettings(now), now, zone), now, zone);
  // A notification tells of nothing that the dot alone does.
  for (const { id } of open.filter(came)) await changeNudge(id, (current) => withAnswer(current, 'dismissed'));
}

/** "Tried it" on a notification asks how it went once: from now on the nudge is answered like one that was opened. */
export async function noteAsked(now: Temporal.Instant, zone: string): Promise<void> {
  for (const { id, answer } of await readNudges(now, zone)) {
    if (answer === 'tried') await changeNudge(id, (current) => ({ ...current, answer: 'opened' }));
  }
}
