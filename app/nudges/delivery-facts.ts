import { lastPauseEnd } from '../../core/cadence/pause.ts';
import type { Day } from '../../core/day/day.ts';
import type { DoneDay, State } from '../../core/nudges/delivery-state.ts';
import type { Rule } from '../../core/nudges/eased-slots.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readNudges } from '../../platform/storage/nudge-store.ts';

/** What deciding needs to know, and the person's last days that it was taken from. */
export interface Known {
  state: State;
  days: readonly Day[];
}

/** What deciding needs to know. */
export async function readState(
  reading: Settings | Promise<Settings>,
  now: Temporal.Instant,
  zone: string,
): Promise<State> {
  return (await readKnown(reading, now, zone)).state;
}

/**
 * What deciding needs to know, with nudges and days read now. Settings may still be on their way: which days are the
 * person's last two depends on them, but they are among three dates, and all three are read meanwhile.
 */
export async function readKnown(
  reading: Settings | Promise<Settings>,
  now: Temporal.Instant,
  zone: string,
): Promise<Known> {
  const date = now.toZonedDateTimeISO(zone).toPlainDate();
  const [settings, nudges, days] = await Promise.all([
    reading,
    readNudges(now, zone),
    readDays(date.subtract({ days: 2 }), date),
  ]);
  const { cadenceSince, holds } = settings;
  return { state: { ...ruleOf(settings), cadenceSince, holds, nudges, doneOn: days.flatMap(doneDay) }, days };
}

/** The person's rule as it stands, with how far Tend has backed off and the end of a pause, also of one ended by hand. */
export function ruleOf(settings: Settings): Rule {
  const { cadence, seed, backOff } = settings;
  return { cadence: { ...cadence, pausedUntil: lastPauseEnd(cadence, settings.resumedAt) }, seed, step: backOff.step };
}

function doneDay({ date, response }: Day): DoneDay[] {
  return response ? [{ date, why: response.outcome === 'not_today' ? 'not_today' : 'practised' }] : [];
}
