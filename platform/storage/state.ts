import { dayOf } from '../../core/day.ts';
import type { Day } from '../../core/day-record.ts';
import type { DoneDay, State } from '../../core/delivery-state.ts';
import type { Rule } from '../../core/eased-slots.ts';
import type { Settings } from '../../core/settings.ts';
import { readDays } from './days.ts';
import { readNudges } from './nudges.ts';

/** What deciding needs to know, with nudges and days read now. */
export async function readState(settings: Settings, now: Temporal.Instant, zone: string): Promise<State> {
  const { cadence, cadenceSince, holds } = settings;
  const today = dayOf(now, zone, cadence.dayStart);
  const [nudges, days] = await Promise.all([readNudges(now, zone), readDays(today.subtract({ days: 1 }), today)]);
  return { ...ruleOf(settings), cadenceSince, holds, nudges, doneOn: days.flatMap(doneDay) };
}

/** The person's rule as it stands, with how far Tend has backed off. */
export function ruleOf({ cadence, seed, backOff }: Settings): Rule {
  return { cadence, seed, step: backOff.step };
}

function doneDay({ date, response }: Day): DoneDay[] {
  return response ? [{ date, why: response.outcome === 'not_today' ? 'not_today' : 'practised' }] : [];
}
