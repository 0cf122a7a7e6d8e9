import { i18n } from '#i18n';
import type { DayWindow } from '../../core/cadence/cadence.ts';
import { endsNextDay } from '../../core/cadence/open-time.ts';
import { clockWords } from '../time/moment-words.ts';

/** When a window ends: `20:30`, `01:00 the next day`. */
export function windowEndWords(window: DayWindow): string {
  const time = clockWords(window.to);
  return endsNextDay(window) ? i18n.t('options.nextDay', { time }) : time;
}
