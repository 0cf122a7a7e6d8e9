import type { Nudge } from '../../core/nudge.ts';
import type { Settings } from '../../core/settings.ts';
import { upcoming } from '../../core/upcoming.ts';
import { triedWaiting, waiting } from '../../core/waiting.ts';
import { type OpenPlan, readOpenPlan } from '../../platform/open-plan.ts';
import { readSettings } from '../../platform/storage/settings.ts';
import { readState } from '../../platform/storage/state.ts';

/** What the popup's frame says of nudges. Loaded after the first picture; it asks storage only. */
export interface Status {
  settings: Settings;
  next: Temporal.Instant | null;
  /** The nudge that waits for an answer; opening the popup is one. */
  waiting: Nudge | null;
  /** Whether the person pressed "Tried it" on a nudge today. */
  tried: boolean;
  /** Whether a nudge is held until the person is here; they are. */
  held: boolean;
  /** The plan from the last days that the person has not answered. */
  plan: OpenPlan | null;
}

/** Reads it; rejects where records cannot be read. */
export async function readStatus(today: Temporal.PlainDate, now: Temporal.Instant, zone: string): Promise<Status> {
  const settings = await readSettings(now);
  const state = await readState(settings, now, zone);
  return {
    settings,
    next: upcoming(state, now, zone)[0]?.at ?? null,
    waiting: waiting(state, now, zone).at(-1) ?? null,
    tried: triedWaiting(state, now, zone),
    held: state.nudges.some(({ fate }) => fate === 'held'),
    plan: await readOpenPlan(today),
  };
}
