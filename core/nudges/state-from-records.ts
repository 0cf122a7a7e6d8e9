import { lastPauseEnd } from '../cadence/pause.ts';
import type { Day } from '../day/day.ts';
import type { Settings } from '../settings/settings.ts';
import type { DoneDay, Rule, State } from './delivery-state.ts';
import type { Nudge } from './nudge.ts';

/** Days that are older decide nothing: a nudge that is due is of the person's present day or of the one before. */
export const doneDays = 2;

export function ruleOf({ cadence, resumedAt, seed, backOff }: Settings): Rule {
  return { cadence: { ...cadence, pausedUntil: lastPauseEnd(cadence, resumedAt) }, seed, step: backOff.step };
}

export function stateOf(
  settings: Settings,
  nudges: readonly Nudge[],
  days: readonly Day[],
  now: Temporal.Instant,
  zone: string,
): State {
  const { cadenceSince, holds } = settings;
  const first = now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: doneDays });
  const last = days.filter(({ date }) => Temporal.PlainDate.compare(first, date) <= 0);
  return { ...ruleOf(settings), cadenceSince, holds, nudges, doneOn: last.flatMap(doneDay) };
}

function doneDay({ date, response }: Day): DoneDay[] {
  return response ? [{ date, why: response.outcome === 'not_today' ? 'not_today' : 'practised' }] : [];
}
