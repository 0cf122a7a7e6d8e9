import { locale } from './locale.ts';

/** A date with its weekday: `Sunday, 22 November`. */
export function dateWords(date: Temporal.PlainDate): string {
  return date.toLocaleString(locale().tag, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** The same where there is little room, and with its year where that is not the one of `today`: `Mon, 23 Nov`. */
export function shortDateWords(date: Temporal.PlainDate, today = date): string {
  const year = date.year === today.year ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleString(locale().tag, { weekday: 'short', day: 'numeric', month: 'short', ...year });
}

/** A date to look back or ahead to, with its year where that is another one: `Sunday, 22 November 2025`. */
export function longDateWords(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return date.year === today.year ? dateWords(date) : date.toLocaleString(locale().tag, { dateStyle: 'full' });
}

/** A date of every year: `22 November`. */
export function yearlyDateWords(date: Temporal.PlainDate): string {
  return date.toLocaleString(locale().tag, { day: 'numeric', month: 'long' });
}

/** A date that may be long ago: `22 November 2026`. */
export function fullDateWords(date: Temporal.PlainDate): string {
  return date.toLocaleString(locale().tag, { dateStyle: 'long' });
}

/** The same where there is little room: `22 Nov 2026`. */
export function mediumDateWords(date: Temporal.PlainDate): string {
  return date.toLocaleString(locale().tag, { dateStyle: 'medium' });
}

const firstOf = (month: Temporal.PlainYearMonth) => month.toPlainDate({ day: 1 });

/** `March 2026` */
export function monthWords(month: Temporal.PlainYearMonth): string {
  return firstOf(month).toLocaleString(locale().tag, { month: 'long', year: 'numeric' });
}

/** The month in UTC that a moment lies in: `March 2027`. */
export function monthOfWords(moment: Temporal.Instant): string {
  return monthWords(moment.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth());
}

export function monthName(month: Temporal.PlainYearMonth): string {
  return firstOf(month).toLocaleString(locale().tag, { month: 'long' });
}

export function yearWords(year: number): string {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toLocaleString(locale().tag, { year: 'numeric' });
}
