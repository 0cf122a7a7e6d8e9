import { midnight, minuteOf } from '../time/wall-clock.ts';
import type { Cadence } from './cadence.ts';
import { isQuiet } from './open-time.ts';

export function inQuietHours(cadence: Cadence, moment: Temporal.Instant, zone: string): boolean {
  const local = moment.toZonedDateTimeISO(zone);
  const date = local.toPlainDate();
  return isQuiet(cadence, date, midnight(date) + minuteOf(local.toPlainTime()));
}
