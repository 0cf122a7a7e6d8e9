import { pausedAt } from '../cadence/pause.ts';
import { inQuietHours } from '../cadence/quiet-hours.ts';
import { graceMinutes } from '../cadence/slots.ts';
import { dayOf } from '../time/person-day.ts';
import { minuteOf, minutesPerDay } from '../time/wall-clock.ts';
import type { Rule, State } from './delivery-state.ts';
import { easedSlots } from './eased-slots.ts';
import { askedFor, came, type Nudge, type NudgeId, recordOf } from './nudge.ts';

/** When a person may ask to be nudged again. */
export type LaterChoice = 'half_hour' | 'evening' | 'tomorrow';

const evening = Temporal.PlainTime.from('19:00');
/** Also the least time between two choices: closer together they would be one. */
const soonMinutes = 30;

/**
 * The moments that "Later" can mean now, in order; a choice that would fall into quiet hours or a pause, is already past,
 * or comes right after another one, is missing, and while nudges are off there is none. "Tomorrow" is the person's next
 * day, which in the small hours has the date of today: its first slot where the cadence has one, otherwise this time of
 * day then.
 */
export function laterMoments(
  rule: Rule,
  now: Temporal.Instant,
  zone: string,
): { choice: LaterChoice; at: Temporal.Instant }[] {
  const { cadence } = rule;
  const local = now.toZonedDateTimeISO(zone).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const tomorrow = dayOf(now, zone, cadence.dayStart).add({ days: 1 });
  const tomorrowsSlot = easedSlots(rule, tomorrow, tomorrow, zone).find(({ at }) =>
    dayOf(at, zone, cadence.dayStart).equals(tomorrow),
  );
  const halfHour = local.add({ minutes: soonMinutes });
  const tonight = local.withPlainTime(evening);
  const choices = [
    { choice: 'half_hour' as const, at: halfHour.toInstant() },
    { choice: 'evening' as const, at: tonight.toInstant() },
    { choice: 'tomorrow' as const, at: tomorrowsSlot?.at ?? local.add({ days: 1 }).toInstant() },
  ];
  const possible = choices
    .filter(({ at }) => now.until(at).total('minutes') >= soonMinutes)
    .filter(({ at }) => cadence.on && !pausedAt(cadence, at) && !inQuietHours(cadence, at, zone))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  return possible.filter(({ at }, index) => {
    const before = possible[index - 1];
    return !before || before.at.until(at).total('minutes') >= soonMinutes;
  });
}

/** So many Laters in a row, and the nudge rests until the next slot. */
export const mostLaters = 2;

/** How often the nudge that came last was put off: the Laters since the last slot of the cadence itself. */
export function latersInARow(nudges: readonly Nudge[]): number {
  const arrived = nudges.filter(came).sort((a, b) => Temporal.Instant.compare(b.since, a.since));
  const slot = arrived.findIndex(({ id }) => !askedFor(id));
  return arrived.slice(0, slot < 0 ? arrived.length : slot + 1).filter(({ answer }) => answer === 'later').length;
}

/** Under an id that none has. Where the cadence has a slot at that very moment, only one of the two comes. */
export function plannedNudge(
  { cadence, nudges }: Pick<State, 'cadence' | 'nudges'>,
  at: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
): Nudge {
  // Put off past midnight, it is one of that evening's, and the next evening has its own.
  const day = dayOf(at, zone, cadence.dayStart);
  // On a journey the same minute of a date may come twice, and who changes their mind comes back to one.
  const idOf = (number: number) => `${day}#later-${number}` as NudgeId;
  const isTaken = (id: NudgeId) => nudges.some((one) => one.id === id);
  let id = idOf(minuteOf(at.toZonedDateTimeISO(zone).toPlainTime()));
  // Beyond the minutes of a day are the ids for a minute that has had one.
  for (let number = minutesPerDay; isTaken(id); number += 1) id = idOf(number);
  return recordOf({ id, at, until: at.add({ minutes: graceMinutes }) }, 'planned', now);
}
