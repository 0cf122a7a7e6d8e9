import { dayOf } from '../time/person-day.ts';
import { type BackOff, backOffSteps } from './back-off.ts';
import type { Nudge } from './nudge.ts';

/** So many left alone in a row lead one step further. */
const ignoredForStep = 3;

/** Between the first zone to have a date and the last one lie more than 24 hours. */
const mostDaysBack = 2;

/**
 * Looks at the person's days that have ended since the last look. A nudge that was shown and closed, or found no answer
 * until its day was over, was left alone; one that could not be shown was not; any answer ends the row; a practised day
 * ends it all. Looking again on the same day changes nothing.
 *
 * @param practised the person's days of which, or on which, they said how it went, `today` included
 */
export function nextBackOff(
  backOff: BackOff,
  nudges: readonly Nudge[],
  practised: readonly Temporal.PlainDate[],
  today: Temporal.PlainDate,
  { dayStart, zone }: { dayStart: Temporal.PlainTime; zone: string },
): BackOff {
  const from = backOff.from ?? today;
  let next = backOff;
  for (let day = from; Temporal.PlainDate.compare(day, today) < 0; day = day.add({ days: 1 })) {
    const arrived = nudges
      .filter((nudge) => nudge.fate === 'shown' && dayOf(nudge.since, zone, dayStart).equals(day))
      .sort((a, b) => Temporal.Instant.compare(a.since, b.since));
    for (const nudge of arrived) next = afterNudge(next, nudge);
    if (practised.some((date) => date.equals(day))) next = restored(next);
  }
  if (practised.some((date) => date.equals(today))) next = restored(next);
  // A flight west brings a day back that was looked at; a clock that ran ahead and was set right begins anew.
  const isSeen = Temporal.PlainDate.compare(today, from) < 0 && today.until(from).days <= mostDaysBack;
  return { ...next, from: isSeen ? from : today };
}

function afterNudge(backOff: BackOff, { answer }: Nudge): BackOff {
  const leftAlone = answer === null || answer === 'dismissed';
  if (!leftAlone || backOff.kept) return { ...backOff, ignored: 0 };
  const ignored = backOff.ignored + 1;
  const step = backOffSteps[backOff.step + 1];
  if (ignored < ignoredForStep || step === undefined) return { ...backOff, ignored };
  return { ...backOff, step, ignored: 0, told: false };
}

function restored(backOff: BackOff): BackOff {
  return { ...backOff, step: 0, ignored: 0, told: true };
}
