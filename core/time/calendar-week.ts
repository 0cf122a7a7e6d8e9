const firstMonday = Temporal.PlainDate.from('1970-01-05');

export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

/** How many weeks, Monday to Sunday, lie between the first one of 1970 and the one that a date is in. */
export function weekNumber(date: Temporal.PlainDate): number {
  return Math.floor(firstMonday.until(date).days / 7);
}
