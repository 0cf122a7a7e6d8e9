import { dayOf } from '../time/person-day.ts';

/** The days that a page speaks of: the person's and the calendar's, seen from a zone. */
export interface Days {
  /** The person's day, which begins at `dayStart`. */
  today: Temporal.PlainDate;
  date: Temporal.PlainDate;
  zone: string;
  dayStart: Temporal.PlainTime;
}

export function daysAt(now: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Days {
  return { today: dayOf(now, zone, dayStart), date: now.toZonedDateTimeISO(zone).toPlainDate(), zone, dayStart };
}

/** Whether other days than these are now: one has begun, the clock was set, or the person is in another zone. */
export function haveTurned({ today, date, zone, dayStart }: Days, now: Temporal.Instant, zoneNow: string): boolean {
  const present = daysAt(now, zoneNow, dayStart);
  return zoneNow !== zone || !present.today.equals(today) || !present.date.equals(date);
}

/** When the days of this moment end: the person's or the calendar's, whichever is first. */
export function nextTurn(now: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Temporal.Instant {
  const persons = nextDayStart(now, zone, dayStart);
  const calendars = nextDayStart(now, zone, midnight);
  return Temporal.Instant.compare(persons, calendars) < 0 ? persons : calendars;
}

const midnight = Temporal.PlainTime.from('00:00');

/** When the person's next day begins: the first moment from which `dayOf` gives another day than it gives now. */
export function nextDayStart(now: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Temporal.Instant {
  const today = dayOf(now, zone, dayStart);
  // A zone may leave out tomorrow's date, and the night in which its clock goes back may show a day's start twice.
  const starts = [1, 2].flatMap((days) => {
    const start = today.add({ days }).toPlainDateTime(dayStart);
    return (['earlier', 'later'] as const).map((which) => start.toZonedDateTime(zone, { disambiguation: which }));
  });
  const change = now.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  const next = [...starts, ...(change ? [change] : [])]
    .map((one) => one.toInstant())
    .filter((one) => Temporal.Instant.compare(one, now) > 0 && !dayOf(one, zone, dayStart).equals(today))
    .sort(Temporal.Instant.compare)[0];
  if (!next) throw new RangeError(`no day follows ${today} in ${zone}`);
  return next;
}
