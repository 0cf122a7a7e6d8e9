import { decide, dueNow, type Plan } from '../core/delivery.ts';
import { nothingAround } from '../core/holding.ts';
import type { Nudge } from '../core/nudge.ts';
import type { Settings } from '../core/settings.ts';
import { arm, keepHeartbeat } from './alarms.ts';
import type { Doors } from './doors.ts';
import { setDot } from './dot.ts';
import { lookAtAnswers } from './looking-back.ts';
import { clearNotice, nudgeNotice, showNotice } from './notices.ts';
import { nudgeText } from './nudge-text.ts';
import { changeNudge, claimNudge, recordNudge } from './storage/nudges.ts';
import { changeSettings, readSettings } from './storage/settings.ts';
import { readState } from './storage/state.ts';
import { readSurroundings } from './surroundings.ts';

/**
 * Makes alarms, notification and dot agree with what is stored. Anyone may call it, any number of times, in any context:
 * one runs at a time, and a second run changes nothing.
 *
 * The order is what keeps the promise that no slot is shown twice: take the slot (one transaction), set the next alarm
 * and the dot, and only then show. Whatever dies in between, the slot stays taken and the next alarm is set by the next
 * run. Alarms that the browser refuses do not keep a nudge from coming; the refusal is thrown at the end.
 */
export function reconcile(doors: Doors, now: Temporal.Instant, zone: string): Promise<Plan> {
  return navigator.locks.request('tend:reconcile', async () => {
    const refusals: unknown[] = [];
    const note = (refusal: unknown) => refusals.push(refusal);
    await keepHeartbeat(doors).catch(note);
    const settings = await lookAtAnswers(await presentSettings(now), now, zone);
    const state = await readState(settings, now, zone);
    const around = dueNow(state, now, zone) ? await readSurroundings(doors) : nothingAround;
    const plan = decide(state, now, zone, around);
    for (const nudge of plan.record) await recordNudge(nudge, settings.cadenceSince);
    const taken =
      plan.deliver !== null && (await claimNudge(plan.deliver, settings.cadenceSince)) ? plan.deliver : null;
    await arm(doors, plan.next, now).catch(note);
    await setDot(doors, plan.waiting !== null);
    if (taken) await show(doors, taken, settings, now, zone);
    if (!plan.waiting) await clearNotice(doors, nudgeNotice);
    if (refusals.length > 0) throw refusals[0];
    return plan;
  });
}

/** The settings; where the clock ran ahead when they were made and was set right, they hold from now on. */
async function presentSettings(now: Temporal.Instant): Promise<Settings> {
  const settings = await readSettings(now);
  const ahead = Temporal.Instant.compare(now, settings.cadenceSince) < 0;
  return ahead ? changeSettings(now, (current) => ({ ...current, cadenceSince: now })) : settings;
}

async function show(
  doors: Doors,
  nudge: Nudge,
  settings: Settings,
  now: Temporal.Instant,
  zone: string,
): Promise<void> {
  const text = await nudgeText(settings, nudge.id, now, zone);
  if (await showNotice(doors, nudgeNotice, text, settings.sound)) {
    await changeNudge(nudge.id, (current) => ({ ...current, fate: 'shown' }));
  }
}
