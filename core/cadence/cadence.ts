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
