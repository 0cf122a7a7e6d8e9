/** 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Wall-clock time from `from` up to but not including `to`; it crosses midnight where `to` is earlier than `from`. */
export interface DayWindow {
  from: Temporal.PlainTime;
  to: Temporal.PlainTime;
}

export type Rhythm =
  | { kind: 'fixed'; times: readonly Temporal.PlainTime[] }
  | { kind: 'varied'; perDay: number }
  | { kind: 'every'; hours: number }
  | { kind: 'weekly'; perWeek: number };

export interface Cadence {
  on: boolean;
  activeDays: readonly Weekday[];
  windows: readonly DayWindow[];
  windowsOn: Readonly<Partial<Record<Weekday, readonly DayWindow[]>>>;
  rhythm: Rhythm;
  quiet: DayWindow | null;
  /** At least so many minutes lie between two nudges. */
  gapMinutes: number;
  ceiling: number;
  pausedUntil: Temporal.Instant | null;
  dayStart: Temporal.PlainTime;
}

/** A moment of one date, in real minutes, with its index in the id. */
export interface Moment {
  index: number;
  at: number;
}

/** Date and index, `2026-11-22#0`. The index is the order in the day, for fixed times the minute of the day. */
export type SlotId = `${string}#${string}`;

export interface Slot {
  id: SlotId;
  /** The date on which its window began, also after midnight. */
  date: Temporal.PlainDate;
  at: Temporal.Instant;
  /** A late nudge may come to the end of its window, and for at least an hour. */
  until: Temporal.Instant;
}
