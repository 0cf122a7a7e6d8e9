import { type OpenPlan, readOpenPlan } from '../../app/day/open-plan.ts';
import { readState } from '../../app/nudges/read-state.ts';
import { refusesAlarms } from '../../app/nudges/refused-alarms.ts';
import type { PopupLine, ToldOf } from '../../core/journal/popup-line.ts';
import { toldOf, toldSince, triedWaiting, waiting } from '../../core/nudges/unanswered.ts';
import { nextComing } from '../../core/nudges/upcoming.ts';
import { isGentle, type Settings } from '../../core/settings/settings.ts';
import { earlyBrowser } from '../../platform/browser/early-browser.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';

export interface Status {
  settings: Settings;
  now: Temporal.Instant;
  zone: string;
  next: Temporal.Instant | null;
  refused: boolean;
  waiting: Temporal.Instant | null;
  tried: boolean;
  held: boolean;
  /** Whether it is still to be said that nudges come less often. */
  backsOff: boolean;
  plan: OpenPlan | null;
  line: PopupLine | null;
}

export async function readStatus(today: Temporal.PlainDate, now: Temporal.Instant, zone: string): Promise<Status> {
  const settings = await readSettings(now);
  const state = await readState(settings, now, zone);
  const next = nextComing(state, now, zone)?.at ?? null;
  const latest = waiting(state, now, zone).at(-1);
  const line = await readLine(today, toldOf(state, zone), isGentle(settings, now));
  // A hard day asks nothing: both wait for the day after.
  const mayAsk = line !== 'hardDay';
  return {
    settings,
    now,
    zone,
    next,
    refused: await refusesAlarms(earlyBrowser, next, now),
    waiting: latest ? toldSince(latest) : null,
    tried: triedWaiting(state, now, zone),
    held: state.nudges.some(({ fate }) => fate === 'held'),
    backsOff: mayAsk && !settings.backOff.told,
    plan: mayAsk ? await readOpenPlan(today) : null,
    line,
  };
}

/** Whatever becomes of it, the rest is said. */
function readLine(today: Temporal.PlainDate, told: readonly ToldOf[], gentle: boolean): Promise<PopupLine | null> {
  return import('../../app/journal/read-popup-line.ts')
    .then(({ readPopupLine }) => readPopupLine(today, told, gentle))
    .catch(() => null);
}
