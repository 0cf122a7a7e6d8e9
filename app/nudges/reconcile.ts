import type { Day } from '../../core/day/day.ts';
import { type Decision, decide, withNothingToBring } from '../../core/nudges/delivery.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { type Outlook, outlook } from '../../core/nudges/outlook.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { changed, ranAhead } from '../../core/settings/settings-change.ts';
import { arm, keepHeartbeat } from '../../platform/browser/alarms.ts';
import { setDot } from '../../platform/browser/badge.ts';
import type { Doors } from '../../platform/browser/browser-parts.ts';
import { clearNotice, nudgeNotice, showNotice } from '../../platform/browser/notifications.ts';
import { readSurroundings } from '../../platform/browser/surroundings.ts';
import { openEarly } from '../../platform/storage/database.ts';
import { changeNudge, claimNudge, recordNudge } from '../../platform/storage/nudge-claims.ts';
import { changeSettings, readSettings } from '../../platform/storage/settings-store.ts';
import { todayAmong } from '../day/today.ts';
import { readKnown, ruleOf } from './delivery-facts.ts';
import { lookAtAnswers } from './note-ignored.ts';
import { nudgeText } from './nudge-text.ts';

/** What was decided, and what came of it. */
export interface Reconciled extends Decision, Outlook {
  /** Whether the browser took the alarms. Where it did not, nobody wakes Tend, and pages say so. */
  armed: boolean;
}

/**
 * Makes alarms, notification and dot agree with what is stored. Anyone may call it, any number of times, in any context:
 * one runs at a time, and a second run changes nothing.
 *
 * What keeps the promise that no slot is shown twice: it is taken (one transaction) before it is shown. Whatever dies in
 * between, a slot that was taken stays taken, one that was not is still due, and the next run sets the alarm and the dot.
 * What need not wait for each other does not, since a nudge should come at its moment. Alarms that the browser refuses do
 * not keep it from coming, nor what the person changed from being stored: `armed` tells of it.
 */
export async function reconcile(doors: Doors, now: Temporal.Instant, zone: string): Promise<Reconciled> {
  openEarly();
  return navigator.locks.request('tend:reconcile', async () => {
    const first = await agree(doors, now, zone);
    // Who changed the rule meanwhile waits for this lock, and may be gone before it is free.
    const { cadenceSince } = await readSettings(now);
    return cadenceSince.equals(first.after.cadenceSince) ? first : agree(doors, now, zone);
  });
}

/** One run of `reconcile`, under its lock. */
async function agree(doors: Doors, now: Temporal.Instant, zone: string): Promise<Reconciled> {
  const beating = wasTaken(keepHeartbeat(doors, now));
  const asking = readSurroundings(doors);
  const reading = presentSettings(now, zone);
  const { state, days } = await readKnown(reading, now, zone);
  const settings = await reading;
  const decided = decide(state, now, zone, await asking);
  // Known before the slot is taken: nobody is called for nothing, and a slot that was taken is shown.
  const today = decided.deliver && todayAmong(days, settings, now, zone);
  const decision = today && (await hasNone(today)) ? withNothingToBring(decided) : decided;
  for (const nudge of decision.record) await recordNudge(nudge, settings.cadenceSince);
  const bringing = today && decision.deliver && bring(doors, decision.deliver, settings, today);
  // Another step is another rule: it is looked at once what is due by the present one is decided.
  const looking = lookAtAnswers(settings, now, zone).then((eased) => {
    const after = { ...decision.after, ...ruleOf(eased), cadenceSince: eased.cadenceSince };
    return { after, ...outlook({ ...decision, after }, now, zone) };
  });
  const [ahead, beats, rings] = await Promise.all([
    looking,
    beating,
    looking.then(({ next }) => wasTaken(arm(doors, next, now))),
    looking.then(({ waiting }) => setDot(doors, waiting !== null)),
    bringing,
  ]);
  if (!ahead.waiting) await clearNotice(doors, nudgeNotice);
  return { ...decision, ...ahead, armed: beats && rings };
}

/** Whether the browser took an alarm. */
function wasTaken(setting: Promise<void>): Promise<boolean> {
  return setting.then(
    () => true,
    () => false,
  );
}

/** Whether a day is known to have no strategy. One that cannot be read is told of where its nudge is shown. */
function hasNone(today: Promise<Day>): Promise<boolean> {
  return today.then(
    ({ strategy }) => strategy === null,
    () => false,
  );
}

/** Takes a slot, shows its nudge, and notes that it was shown; does nothing where another was there first. */
async function bring(doors: Doors, nudge: Nudge, settings: Settings, today: Promise<Day>): Promise<void> {
  const [taken, text] = await Promise.all([
    claimNudge(nudge, settings.cadenceSince),
    nudgeText(settings, nudge.id, today),
  ]);
  if (!taken || !(await showNotice(doors, nudgeNotice, text, settings.sound))) return;
  await changeNudge(nudge.id, (current) => ({ ...current, fate: 'shown' }));
}

/** The settings; where the clock ran ahead when they were made and was set right, they hold from now on. */
async function presentSettings(now: Temporal.Instant, zone: string): Promise<Settings> {
  const settings = await readSettings(now);
  if (!ranAhead(settings, now)) return settings;
  return changeSettings(now, (current) => changed(current, { kind: 'clockSetRight' }, now, zone) ?? current);
}
