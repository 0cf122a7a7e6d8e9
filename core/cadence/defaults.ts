import type { Cadence, DayWindow, Weekday } from './cadence.ts';

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The most nudges a day that Tend offers: three, from the content guide's nudge rules. */
export const mostPerDay = 3;
/** Above half a day, the gap would leave no time at all to a window that is open most of the day. */
export const longestGapMinutes = 720;
/** Below a quarter of an hour, two nudges would be one interruption told twice. */
export const shortestGapMinutes = 15;

const time = (text: string) => Temporal.PlainTime.from(text);

export const usualQuiet: DayWindow = { from: time('21:30'), to: time('08:00') };

export function defaultCadence(): Cadence {
  return {
    on: true,
    activeDays: weekdays,
    windows: [{ from: time('17:00'), to: time('20:30') }],
    windowsOn: {},
    rhythm: { kind: 'varied', perDay: 1 },
    quiet: usualQuiet,
    gapMinutes: 60,
    ceiling: 1,
    pausedUntil: null,
    dayStart: time('04:00'),
  };
}
