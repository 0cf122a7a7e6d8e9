import { type Interval, subtract, union } from '../time/interval.ts';
import { midnight, minuteOf, minutesPerDay, realMinutes, type WallClock } from '../time/wall-clock.ts';
import type { Cadence, DayWindow, Weekday } from './cadence.ts';

/** The real minutes at which a nudge of this date may come. A window that opens before midnight goes on after it. */
export function openTime(cadence: Cadence, date: Temporal.PlainDate, clock: WallClock): Interval[] {
  return realMinutes(clock, openOnWall(cadence, date));
}

/** The same in wall minutes, without asking what the clock really shows. */
export function openOnWall(cadence: Cadence, date: Temporal.PlainDate): Interval[] {
  const windows = cadence.windowsOn[date.dayOfWeek as Weekday] ?? cadence.windows;
  const wall = union(windows.map((window) => onWall(window, midnight(date))));
  return subtract(wall, quietAround(cadence, date));
}

/** The real minute at which the window that holds a moment of this date ends; the moment itself where none holds it. */
export function windowEnd(cadence: Cadence, date: Temporal.PlainDate, clock: WallClock, moment: number): number {
  const ends = openOnWall(cadence, date).flatMap((window) => {
    const real = realMinutes(clock, [window]);
    const [first, last] = [real[0], real.at(-1)];
    return first && last && first.from <= moment && moment < last.to ? [last.to] : [];
  });
  return Math.max(moment, ...ends);
}

export function isQuiet(cadence: Cadence, date: Temporal.PlainDate, wallMinute: number): boolean {
  return quietAround(cadence, date).some(({ from, to }) => from <= wallMinute && wallMinute < to);
}

function quietAround({ quiet }: Cadence, date: Temporal.PlainDate): Interval[] {
  if (!quiet) return [];
  return union([-1, 0, 1].map((day) => onWall(quiet, midnight(date) + day * minutesPerDay)));
}

export function endsNextDay({ from, to }: DayWindow): boolean {
  return minuteOf(to) < minuteOf(from);
}

function onWall(window: DayWindow, dayStart: number): Interval {
  const from = minuteOf(window.from);
  const to = minuteOf(window.to);
  return { from: dayStart + from, to: dayStart + to + (endsNextDay(window) ? minutesPerDay : 0) };
}
