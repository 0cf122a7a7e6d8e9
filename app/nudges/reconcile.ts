import { filled } from '../../core/day/transitions.ts';
import type { Decision } from '../../core/nudges/delivery.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { type Outlook, outlook } from '../../core/nudges/outlook.ts';
import { type Reconciliation, reconciliation, whatIsDue } from '../../core/nudges/reconciliation.ts';
import { withChanges } from '../../core/settings/settings-change.ts';
import { arm, keepHeartbeat } from '../../platform/browser/alarms.ts';
import { setBadge } from '../../platform/browser/badge.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import {
  clearNotification,
  clearNudge,
  lookBackNotification,
  type NotificationText,
  nudgeNotification,
  showNotification,
} from '../../platform/browser/notifications.ts';
import { openEarly } from '../../platform/storage/database.ts';
import { beginDay } from '../../platform/storage/day-store.ts';
import { changeNudge, claimNudge, recordNudge } from '../../platform/storage/nudges/nudge-claims.ts';
import { changeSettings, readSettings } from '../../platform/storage/settings-store.ts';
import { nudgeText } from './nudge-text.ts';
import { readBringing, readKnown } from './read-known.ts';

export interface Reconciled extends Decision, Outlook {
  armed: boolean;
}

/**
 * Makes alarms, notification and dot agree with what is stored. Anyone may call it, any number of times,
 * in any context: one runs at a time, and a second run changes nothing.
 *
 * What keeps the promise that no slot is shown twice: it is taken (one transaction) before it is shown. Whatever dies in
 * between, a slot that was taken stays taken, one that was not is still due, and the next run sets the alarm and the dot.
 */
export async function reconcile(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Reconciled> {
  openEarly();
  return navigator.locks.request('tend:reconcile', async () => {
    const first = await agree(browser, now, zone);
    // Who changed the rule meanwhile waits for this lock, and may be gone before it is free.
    const { cadenceSince } = await readSettings(now);
    return cadenceSince.equals(first.after.cadenceSince) ? first : agree(browser, now, zone);
  });
}

async function agree(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<Reconciled> {
  const beating = wasTaken(keepHeartbeat(browser, now));
  const known = await readKnown(browser, now, zone);
  const due = whatIsDue(known);
  const decided = reconciliation(due, due.decision.deliver && (await readBringing(due)));
  return carryOut(browser, decided, beating);
}

/** What need not be done before a nudge is asked for is done after it, since a nudge should come at its moment. */
async function carryOut(
  browser: BrowserParts,
  decided: Reconciliation,
  beating: Promise<boolean>,
): Promise<Reconciled> {
  const { now, zone, settings, record, deliver, changes, after, held } = decided;
  const choosing = storeChoice(decided);
  choosing.catch(() => {});
  for (const nudge of record) await recordNudge(nudge, settings.cadenceSince, now);
  const asking = deliver && takeAndShow(browser, deliver, decided);
  // Where it fails, the next alarm is set all the same: it is told with the rest.
  await Promise.allSettled([asking]);
  const changing = changes.length > 0 && changeSettings(now, (current) => withChanges(current, changes, now, zone));
  const ahead = outlook(decided);
  // Alarms that the browser refuses keep nothing from coming and nothing from being stored: `armed` tells of it.
  const [beats, rings] = await Promise.all([
    beating,
    wasTaken(arm(browser, ahead.next, now)),
    setBadge(browser, ahead.waiting !== null),
    asking?.then((asked) => asked?.done),
    changing,
    choosing,
  ]);
  if (!ahead.waiting) await clearNudge(browser);
  return { deliver, record, held, after, ...ahead, armed: beats && rings };
}

function wasTaken(setting: Promise<void>): Promise<boolean> {
  return setting.then(
    () => true,
    () => false,
  );
}

async function storeChoice({ day, chosen }: Reconciliation): Promise<void> {
  if (day && chosen) await beginDay(day.date, (stored) => filled(stored, day));
}

/** Resolves as soon as the browser is asked to show it, and `done` once that is noted. */
async function takeAndShow(
  browser: BrowserParts,
  nudge: Nudge,
  { now, settings, day, isHardDay }: Reconciliation,
): Promise<{ done: Promise<void> } | null> {
  const [taken, text] = await Promise.all([
    claimNudge(nudge, settings.cadenceSince, now),
    nudgeText(settings, nudge, day?.strategy ?? null, now, isHardDay),
  ]);
  return taken ? { done: show(browser, nudge, text, settings.sound) } : null;
}

async function show(browser: BrowserParts, nudge: Nudge, text: NotificationText, sound: boolean): Promise<void> {
  const both = [nudgeNotification, lookBackNotification] as const;
  const [id, other] = nudge.lookBack ? both.toReversed() : both;
  if (!(await showNotification(browser, id, text, sound))) return;
  const shown = changeNudge(nudge.id, (current) => ({ ...current, fate: 'shown' }));
  await Promise.all([shown, clearNotification(browser, other)]);
}
