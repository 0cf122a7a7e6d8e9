import { type Cadence, graceMinutes, slots } from './cadence.ts';
import { dayOf } from './day.ts';
import { inQuietHours } from './delivery.ts';
import type { Nudge, NudgeId } from './nudge.ts';
import { pausedAt } from './paused.ts';
import { minuteOf } from './wall-clock.ts';

/** When a person may ask to be nudged again. */
export type LaterChoice = 'half_hour' | 'evening' | 'tomorrow';

const evening = Temporal.PlainTime.from('19:00');
/** "This evening" is offered only while it is further away than "in 30 minutes". */
const soonMinutes = 30;

/**
 * The moments that "Later" can mean now; a choice that would fall into quiet hours or a pause, or is already past, is
 * missing, and while nudges are off there is none. "Tomorrow" is the person's next day: its first slot where the cadence
 * has one, otherwise this time of day then.
 */
export function laterMoments(
  cadence: Cadence,
  seed: string,
  now: Temporal.Instant,
  zone: string,
): { choice: LaterChoice; at: Temporal.Instant }[] {
  const local = now.toZonedDateTimeISO(zone).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const tomorrow = dayOf(now, zone, cadence.dayStart).add({ days: 1 });
  const tomorrowsSlot = slots(cadence, seed, tomorrow, tomorrow, zone)[0];
  const halfHour = local.add({ minutes: soonMinutes });
  const tonight = local.withPlainTime(evening);
  const choices = [
    { choice: 'half_hour' as const, at: halfHour.toInstant() },
    ...(Temporal.ZonedDateTime.compare(halfHour, tonight) < 0
      ? [{ choice: 'evening' as const, at: tonight.toInstant() }]
      : []),
    { choice: 'tomorrow' as const, at: tomorrowsSlot?.at ?? local.add({ days: 1 }).toInstant() },
  ];
  return choices.filter(({ at }) => cadence.on && !pausedAt(cadence, at) && !inQuietHours(cadence, at, zone));
}

/** The nudge that "Later" plans, or `null` where the cadence brings one at that very moment anyway. */
export function plannedNudge(
  cadence: Cadence,
  seed: string,
  at: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
): Nudge | null {
  const local = at.toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  // A window that crosses midnight belongs to the date before.
  if (slots(cadence, seed, date.subtract({ days: 1 }), date, zone).some((slot) => slot.at.equals(at))) return null;
  return {
    id: `${date}#later-${minuteOf(local.toPlainTime())}` as NudgeId,
    at,
    until: at.add({ minutes: graceMinutes }),
    fate: 'planned',
    since: now,
    reason: null,
    answer: null,
  };
}
