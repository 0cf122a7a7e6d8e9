/**
 * The person's day that a moment belongs to: the local calendar date, but until `dayStart` it is still the day before,
 * so that someone who is up past midnight keeps today's strategy. Compared as moments, since the night in which the clock
 * goes back shows the day's start twice.
 */
export function dayOf(moment: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Temporal.PlainDate {
  const date = moment.toZonedDateTimeISO(zone).toPlainDate();
  const start = date.toZonedDateTime({ timeZone: zone, plainTime: dayStart }).toInstant();
  return Temporal.Instant.compare(moment, start) >= 0 ? date : date.subtract({ days: 1 });
}
