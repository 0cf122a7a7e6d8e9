import type { Weekday } from '../../core/cadence/cadence.ts';
import { weekdays } from '../../core/cadence/defaults.ts';
import { locale } from './locale.ts';

const aMonday = Temporal.PlainDate.from('2001-01-01');

/** The name of a weekday, `Monday` or `Mon`. */
export function weekdayWords(weekday: Weekday, length: 'long' | 'short'): string {
  return aMonday.add({ days: weekday - 1 }).toLocaleString(locale().tag, { weekday: length });
}

export function weekdaysInOrder(): Weekday[] {
  const first = new Intl.Locale(locale().person).getWeekInfo?.().firstDay ?? 1;
  return [...weekdays.slice(first - 1), ...weekdays.slice(0, first - 1)];
}
