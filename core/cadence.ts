import { fixedMoments } from './fixed-times.ts';
import { clip } from './interval.ts';
import { openTime, windowEnd } from './open-time.ts';
import { type Moment, place } from './placing.ts';
import { happens, momentOf, type WallClock, wallClock } from './wall-clock.ts';
import { takesPart } from './week.ts';

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
  /** No nudge before this moment. */
  pausedUntil: Temporal.Instant | null;
  /** When the person's day begins, and with it a new strategy. Slots do not depend on it. */
  dayStart: Temporal.PlainTime;
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
  const clock = wallClock(zone, from.subtract({ days: 2 }), to.add({ days: 2 }));
  const days = Math.max(0, from.until(to).days + 1);
  const dates = Array.from({ length: days + 2 }, (_, day) => from.add({ days: day - 2 }));
  const lastUsable = dates.map((date) => lastUsableOf(cadence, seed, date, clock));
  return dates
    .slice(2)
    .flatMap((date, day) => slotsOf(cadence, seed, date, clock, Math.max(...lastUsable.slice(day, day + 2))));
}

/** The slots of one date, where the two dates before it can use no real minute after `taken`. */
function slotsOf(cadence: Cadence, seed: string, date: Temporal.PlainDate, clock: WallClock, taken: number): Slot[] {
  const { pausedUntil, ceiling, rhythm } = cadence;
  return momentsOf(cadence, seed, date, clock, taken)
    .slice(0, ceiling)
    .map(({ index, at }) => ({
      id: `${date}#${index}` as SlotId,
      date,
      at: momentOf(at),
      until: momentOf(Math.max(at + graceMinutes, rhythm.kind === 'fixed' ? at : windowEnd(cadence, date, clock, at))),
    }))
    .filter(({ at }) => !pausedUntil || Temporal.Instant.compare(at, pausedUntil) >= 0);
}

function momentsOf(
  cadence: Cadence,
  seed: string,
  date: Temporal.PlainDate,
  clock: WallClock,
  taken: number,
): Moment[] {
  if (!happens(clock, date) || !takesPart(cadence, seed, date)) return [];
  const earliest = taken + cadence.gapMinutes;
  if (cadence.rhythm.kind === 'fixed') return fixedMoments(cadence, date, clock).filter(({ at }) => earliest <= at);
  const open = clip(openTime(cadence, date, clock), { from: earliest, to: Number.POSITIVE_INFINITY });
  return place(cadence.rhythm, cadence.gapMinutes, `${seed}|${date}`, open);
}

/** The last real minute that a slot of this date could have; minus infinity where it can have none. */
function lastUsableOf(cadence: Cadence, seed: string, date: Temporal.PlainDate, clock: WallClock): number {
  if (!happens(clock, date) || !takesPart(cadence, seed, date)) return Number.NEGATIVE_INFINITY;
  if (cadence.rhythm.kind === 'fixed') return fixedMoments(cadence, date, clock).at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return (openTime(cadence, date, clock).at(-1)?.to ?? Number.NEGATIVE_INFINITY) - 1;
}
