import type { CheckInAnswers, SafetyAnswers } from '../../core/journal/check-in.ts';
import { type CheckInReply, checkInOutcome, needsSafety } from '../../core/journal/check-in-reading.ts';
import { isGentle } from '../../core/settings/settings.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { addCheckIn, readCheckIns } from '../../platform/storage/journal/check-in-store.ts';
import { changeSettings, readSettings } from '../../platform/storage/settings-store.ts';
import { refitToday } from '../day/refit-today.ts';
import { newGentleEnd } from '../picking/keep-gentle.ts';

const comparedWeeks = 52;

/**
 * Keeps the six answers and says what they come to; `soon` where the last ones are not two weeks old. Where safety comes
 * first, only what is open and done alone is offered from then on: that is stored before anything else, and the answers
 * that led to it are stored nowhere.
 */
export async function keepCheckIn(
  answers: CheckInAnswers,
  safety: SafetyAnswers,
  weighing: boolean,
  now: Temporal.Instant,
  zone: string,
): Promise<CheckInReply> {
  const { cadence, ...before } = await readSettings(now);
  if (needsSafety(safety)) await (await putSafetyFirst(now, zone)).fitted;
  const date = dayOf(now, zone, cadence.dayStart);
  const kept = await addCheckIn({ date, answers });
  // Safety is answered first, also where it is too soon for the rest.
  if (!kept && !needsSafety(safety)) return { kind: 'soon' };
  const earlier = await readCheckIns(date.subtract({ weeks: comparedWeeks }), date.subtract({ days: 1 }));
  return checkInOutcome({ date, answers }, safety, { earlier, weighing, gentle: isGentle(before, now) });
}

/**
 * For 90 days only what is open and done alone is offered. Resolves once that is stored; `fitted` resolves when today's
 * idea, if nobody has seen it yet, goes with it. What was shown already is looked at by whoever shows it.
 */
export async function putSafetyFirst(now: Temporal.Instant, zone: string): Promise<{ fitted: Promise<void> }> {
  const until = newGentleEnd(now);
  const settings = await changeSettings(now, (current) => ({ ...current, gentleUntil: until }));
  return { fitted: refitToday(settings, now, zone).catch(() => {}) };
}
