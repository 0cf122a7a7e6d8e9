import type { Cadence } from '../core/cadence.ts';
import type { Day } from '../core/day-record.ts';
import { type Decision, decide, withNothingToBring } from '../core/delivery.ts';
import type { Nudge } from '../core/nudge.ts';
import { type Outlook, outlook } from '../core/outlook.ts';
import { longestPauseDays } from '../core/pause.ts';
import type { Settings } from '../core/settings.ts';
import { arm, keepHeartbeat } from './alarms.ts';
import type { Doors } from './doors.ts';
import { setDot } from './dot.ts';
import { lookAtAnswers } from './looking-back.ts';
import { clearNotice, nudgeNotice, showNotice } from './notices.ts';
import { nudgeText } from './nudge-text.ts';
import { openEarly } from './storage/database.ts';
import { changeNudge, claimNudge, recordNudge } from './storage/nudges.ts';
import { changeSettings, readSettings } from './storage/settings.ts';
import { readKnown } from './storage/state.ts';
import { readSurroundings } from './surroundings.ts';
import { todayAmong } from './today.ts';

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
    const beating = wasTaken(keepHeartbeat(doors, now));
    const asking = readSurroundings(doors);
    const reading = presentSettings(now).then((settings) => lookAtAnswers(settings, now, zone));
    const { state, days } = await readKnown(reading, now, zone);
    const settings = await reading;
    const decided = decide(state, now, zone, await asking);
    // Known before the slot is taken: nobody is called for nothing, and a slot that was taken is shown.
    const today = decided.deliver && todayAmong(days, settings, now, zone);
    const decision = today && (await hasNone(today)) ? withNothingToBring(decided) : decided;
    for (const nudge of decision.record) await recordNudge(nudge, settings.cadenceSince);
    const bringing = today && decision.deliver && bring(doors, decision.deliver, settings, today);
    const { next, waiting } = outlook(decision, now, zone);
    const [beats, rings] = await Promise.all([
      beating,
      wasTaken(arm(doors, next, now)),
      setDot(doors, waiting !== null),
      bringing,
    ]);
    if (!waiting) await clearNotice(doors, nudgeNotice);
    return { ...decision, next, waiting, armed: beats && rings };
  });
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
async function presentSettings(now: Temporal.Instant): Promise<Settings> {
  const settings = await readSettings(now);
  const isAhead = (moment: Temporal.Instant | null) => moment !== null && Temporal.Instant.compare(now, moment) < 0;
  const { cadenceSince, resumedAt, cadence } = settings;
  if (!isAhead(cadenceSince) && !isAhead(resumedAt) && !isEndless(cadence, now)) return settings;
  return changeSettings(now, (current) => ({
    ...current,
    cadence: isEndless(current.cadence, now) ? { ...current.cadence, pausedUntil: now } : current.cadence,
    cadenceSince: now,
    resumedAt: isAhead(current.resumedAt) ? now : current.resumedAt,
  }));
}

/** Whether a pause ends later than any that could have begun by now: the clock ran ahead when it did. */
function isEndless({ pausedUntil }: Cadence, now: Temporal.Instant): boolean {
  // A day more for the day's start and the zone.
  const longest = now.add({ hours: 24 * (longestPauseDays + 2) });
  return pausedUntil !== null && Temporal.Instant.compare(longest, pausedUntil) < 0;
}
