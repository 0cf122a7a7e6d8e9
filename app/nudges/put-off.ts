import { type LaterChoice, laterMoments, latersInARow, mostLaters, plannedNudge } from '../../core/nudges/later.ts';
import { ruleOf } from '../../core/nudges/state-from-records.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { readNudges } from '../../platform/storage/nudges/nudge-store.ts';
import { planInstead } from '../../platform/storage/nudges/planned-nudge.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { answerWaiting } from './answer-nudge.ts';
import { readState } from './read-state.ts';

export type LaterMoment = ReturnType<typeof laterMoments>[number];

export interface LaterOffer {
  moments: LaterMoment[];
  rests: boolean;
}

export async function readLaterOffer(now: Temporal.Instant, zone: string): Promise<LaterOffer> {
  const settings = await readSettings(now);
  const rests = latersInARow(await readNudges(now, zone)) >= mostLaters;
  return { moments: rests ? [] : laterMoments(ruleOf(settings), now, zone), rests };
}

export async function putOff(
  browser: BrowserParts,
  at: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
): Promise<void> {
  const settings = await readSettings(now);
  const state = await readState(settings, now, zone);
  await planInstead(plannedNudge(state, at, now, zone), now, zone);
  await answerWaiting(browser, 'later', now, zone);
}

export async function putOffBy(
  browser: BrowserParts,
  choices: readonly LaterChoice[],
  now: Temporal.Instant,
  zone: string,
): Promise<void> {
  const { moments } = await readLaterOffer(now, zone);
  const moment = choices.flatMap((choice) => moments.filter((one) => one.choice === choice))[0];
  if (moment) await putOff(browser, moment.at, now, zone);
  else await answerWaiting(browser, 'later', now, zone);
}
