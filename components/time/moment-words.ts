import { i18n } from '#i18n';
import { fullDateWords, yearlyDateWords } from './date-words.ts';
import { locale } from './locale.ts';

/** The time of day, as the person's clock shows it: `18:40`. */
export function timeWords(moment: Temporal.Instant, zone: string): string {
  return moment.toLocaleString(locale().tag, { timeStyle: 'short', timeZone: zone });
}

/** A wall-clock time: `18:40`. */
export function clockWords(time: Temporal.PlainTime): string {
  return time.toLocaleString(locale().tag, { timeStyle: 'short' });
}

/** A whole hour: `6 AM`, `06`. */
export function hourWords(hour: number): string {
  return Temporal.PlainTime.from({ hour }).toLocaleString(locale().tag, { hour: 'numeric' });
}

/**
 * A moment to come, seen from now: `today, about 18:40`, `Tuesday, about 9:00`, `3 January at 04:00`, and with its year
 * where that is another one.
 */
export function momentWords(
  moment: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
  form: 'next' | 'until' = 'next',
): string {
  const date = moment.toZonedDateTimeISO(zone).toPlainDate();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = today.until(date).days;
  const time = timeWords(moment, zone);
  if (days <= 0) return i18n.t(`${form}.today`, { time });
  if (days === 1) return i18n.t(`${form}.tomorrow`, { time });
  if (days < 7)
    return i18n.t(`${form}.weekday`, { weekday: date.toLocaleString(locale().tag, { weekday: 'long' }), time });
  return i18n.t(`${form}.date`, { date: date.year === today.year ? yearlyDateWords(date) : fullDateWords(date), time });
}
