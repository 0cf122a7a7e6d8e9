import { happens, minuteFrom, momentOf, type WallClock, wallClock } from '../time/wall-clock.ts';
import { fixedMoments, possibleTimes } from './fixed-times.ts';
import { openTime, windowEnd } from './open-time.ts';
import { takesPart } from './week.ts';
import { windowMoments } from './window-times.ts';

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Wall-clock time from `from` up to but not including `to`; it crosses midnight where `to` is earlier than `from`. */
export interface DayWindow {
  from: Temporal.PlainTime;
  to: Temporal.PlainTime;
}

/** How often, and how the moments are found. */
export type Rhythm =
  /** These very times, which need no window. */
  | { kind: 'fixed'; times: readonly Temporal.PlainTime[] }
  /** So many a day, spread over the day's windows, at moments that differ from day to day. */
  | { kind: 'varied'; perDay: number }
  /** The first as soon as the windows are open and the day before can be no closer than the gap, then each so many hours. */
  | { kind: 'every'; hours: number }
  /** So many a week (Monday to Sunday), at most one a day, spread over the active days and on each of them equally often. */
  | { kind: 'weekly'; perWeek: number };

/** A person's rule for when nudges may come. */
export interface Cadence {
  /** Off means no nudges at all; the day's strategy stays. */
  on: boolean;
  activeDays: readonly Weekday[];
  /** The usual windows. */
  windows: readonly DayWindow[];
  /** Weekdays with windows of their own. */
  windowsOn: Readonly<Partial<Record<Weekday, readonly DayWindow[]>>>;
  rhythm: Rhythm;
  /** No nudge in this time of any day, whatever the windows say. */
  quiet: DayWindow | null;
  /** At least so many minutes lie between two nudges. */
  gapMinutes: number;
  /** At most so many nudges for one date. */
  ceiling: number;
  /** No nudge before this moment; what is left of its date has the date's nudges. */
  pausedUntil: Temporal.Instant | null;
  /** When the person's day begins, and with it a new strategy. Slots do not depend on it. */
  dayStart: Temporal.PlainTime;
}

/** A moment of one date, in real minutes, with its index in the id. */
export interface Moment {
  index: number;
  at: number;
}

/** Date and index, `2026-11-22#0`. The index is the order in the day, for fixed times the minute of the day. */
export type SlotId = `${string}#${string}`;

/** One planned moment. */
export interface Slot {
  id: SlotId;
  /** The date whose window or time this is; a window that crosses midnight stays with the date on which it began. */
  date: Temporal.PlainDate;
  at: Temporal.Instant;
  /** How long a nudge that is late may still come: to the end of its window, and at least an hour. */
  until: Temporal.Instant;
}

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
