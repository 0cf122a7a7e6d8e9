import { lastPauseEnd } from '../cadence/pause.ts';
import { type Day, wasTried } from '../day/day.ts';
import type { OwnPromise } from '../journal/own-promise.ts';
import type { Settings } from '../settings/settings.ts';
import { type DoneDay, lookBackDays, type Rule, type State } from './delivery-state.ts';
import type { Nudge } from './nudge.ts';

/** Days that are older decide nothing: a nudge that is due is of the person's present day or of the one before. */
export const doneDays = 2;

/** Whether it was looked today at what became of nudges, and nothing more can come of looking again. */
export function hasLookedBack({ backOff }: Settings, today: Temporal.PlainDate): boolean {
  return backOff.step === 0 && backOff.from?.equals(today) === true;
}

/** The first date of which deciding needs the day; the person's `today` may be one before the calendar's. */
export function firstDateNeeded(
  settings: Settings,
  today: Temporal.PlainDate,
  calendar: Temporal.PlainDate,
): Temporal.PlainDate {
  return calendar.subtract({ days: hasLookedBack(settings, today) ? doneDays : lookBackDays + 1 });
}

export function ruleOf({ cadence, resumedAt, seed, backOff }: Settings): Rule {
  return { cadence: { ...cadence, pausedUntil: lastPauseEnd(cadence, resumedAt) }, seed, step: backOff.step };
}

export function stateOf(
  settings: Settings,
  nudges: readonly Nudge[],
  days: readonly Day[],
  promises: readonly OwnPromise[],
  now: Temporal.Instant,
  zone: string,
): State {
  const { cadenceSince, holds } = settings;
  const first = now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: doneDays });
  const last = days.filter(({ date }) => Temporal.PlainDate.compare(first, date) <= 0);
  return { ...ruleOf(settings), cadenceSince, holds, nudges, doneOn: last.flatMap(doneDay), promises };
}

/** Whether a nudge may come for a promise alone: only where today has had its practice. */
export function hangsOnPromises(days: readonly Day[], today: Temporal.PlainDate): boolean {
  return days.some((day) => wasTried(day) && day.date.equals(today));
}

function doneDay({ date, response }: Day): DoneDay[] {
  return response ? [{ date, why: response.outcome === 'not_today' ? 'not_today' : 'practised' }] : [];
}
