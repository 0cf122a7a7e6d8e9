import type { State } from '../nudges/delivery-state.ts';
import { upcoming } from '../nudges/upcoming.ts';
import { clip, type Interval, union } from '../time/interval.ts';
import { midnight, minutesPerDay } from '../time/wall-clock.ts';
import { openOnWall } from './open-time.ts';
import { takesPart } from './week.ts';

export interface PreviewDay {
  date: Temporal.PlainDate;
  /** When a nudge may come, in minutes of the date from 0 to 1440; the tail of the night before is part of it. */
  open: Interval[];
  moments: Temporal.Instant[];
}

/** Seven dates from today on. */
export function previewWeek(state: State, now: Temporal.Instant, zone: string): PreviewDay[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const coming = upcoming(state, now, zone, 8).map(({ at }) => at);
  return Array.from({ length: 7 }, (_, day) => today.add({ days: day })).map((date) => ({
    date,
    open: openOn(state, date),
    moments: coming.filter((at) => at.toZonedDateTimeISO(zone).toPlainDate().equals(date)),
  }));
}

function openOn({ cadence, seed }: State, date: Temporal.PlainDate): Interval[] {
  // Fixed times have no windows to show.
  if (!cadence.on || cadence.rhythm.kind === 'fixed') return [];
  const dates = [date.subtract({ days: 1 }), date].filter((one) => takesPart(cadence, seed, one));
  const start = midnight(date);
  const open = union(dates.flatMap((one) => openOnWall(cadence, one)));
  return clip(open, { from: start, to: start + minutesPerDay }).map(({ from, to }) => ({
    from: from - start,
    to: to - start,
  }));
}
