import { happens, minuteFrom, momentOf, type WallClock, wallClock } from '../time/wall-clock.ts';
import type { Cadence, Moment, Slot } from './cadence.ts';
import { fixedMoments, possibleTimes } from './fixed-times.ts';
import { openTime, windowEnd } from './open-time.ts';
import { takesPart } from './week.ts';
import { windowMoments } from './window-times.ts';

/** How long a nudge that is late may still come, at the least. */
export const graceMinutes = 60;

/**
 * The slots of each date from `from` to `to`, both included, in order. `seed` is any text that stays the same for one
 * person; it makes the moments that vary theirs.
 *
 * A date's slots depend on nothing but the arguments and that date, so asking for a year at once or day by day gives the
 * same answer. To keep the least gap across midnight without looking at what other dates chose, each date leaves alone
 * what the two dates before it could still use.
 */
export function slots(
  cadence: Cadence,
  seed: string,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  zone: string,
): Slot[] {
  if (!cadence.on) return [];
  const first = from.subtract({ days: datesBefore });
  const clock = wallClock(zone, first, to.add({ days: 2 }));
  const dates = Array.from({ length: Math.max(0, first.until(to).days + 1) }, (_, day) => first.add({ days: day }));
  const moments = momentsOf(cadence, seed, dates, clock);
  return dates.flatMap((date, day) =>
    day < datesBefore
      ? []
      : (moments[day] ?? []).slice(0, cadence.ceiling).map((one) => slotOf(cadence, date, one, clock)),
  );
}

/** A date is held back by the two before it, and what those can use by the two before them. */
const datesBefore = 4;

/** The moments of each of these dates. Those of the first `datesBefore` are there for the sake of the others. */
function momentsOf(cadence: Cadence, seed: string, dates: readonly Temporal.PlainDate[], clock: WallClock): Moment[][] {
  const onEach = <T>(find: (date: Temporal.PlainDate) => T[]) =>
    dates.map((date) => (happens(clock, date) && takesPart(cadence, seed, date) ? find(date) : []));
  const { rhythm, pausedUntil } = cadence;
  const pauseEnd = pausedUntil ? minuteFrom(pausedUntil) : Number.NEGATIVE_INFINITY;
  if (rhythm.kind === 'fixed') {
    const possible = onEach((date) => possibleTimes(cadence, date, clock).filter(({ at }) => pauseEnd <= at));
    return fixedMoments(cadence, possible);
  }
  const seeds = dates.map((date) => `${seed}|${date}`);
  const open = onEach((date) => openTime(cadence, date, clock));
  return windowMoments(cadence, rhythm, seeds, open, pauseEnd);
}

function slotOf(cadence: Cadence, date: Temporal.PlainDate, { index, at }: Moment, clock: WallClock): Slot {
  const end = cadence.rhythm.kind === 'fixed' ? at : windowEnd(cadence, date, clock, at);
  return { id: `${date}#${index}`, date, at: momentOf(at), until: momentOf(Math.max(at + graceMinutes, end)) };
}
