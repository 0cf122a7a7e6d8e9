/**
 * The person's day that a moment belongs to: the local calendar date, but until `dayStart` it is still the day before,
 * so that someone who is up past midnight keeps today's strategy.
 */
export function dayOf(moment: Temporal.Instant, zone: string, dayStart: Temporal.PlainTime): Temporal.PlainDate {
  const local = moment.toZonedDateTimeISO(zone);
  const begun = Temporal.PlainTime.compare(local.toPlainTime(), dayStart) >= 0;
  return begun ? local.toPlainDate() : local.toPlainDate().subtract({ days: 1 });
}
