import { aheadAddress, openingAhead } from '../../core/day/opening-ahead.ts';
import type { Gate, StrategyId } from '../../core/strategies/strategy.ts';
import { dayOf } from '../../core/time/person-day.ts';
import { pointPopupAt } from '../../platform/browser/popup-address.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readSoundSettings } from '../../platform/storage/settings-store.ts';

/**
 * Points the toolbar button at today's opening, so that the popup has nothing to read before its first picture. Where
 * today cannot be known ahead, the popup looks for itself. The worker can load no texts, so it finds another way.
 */
export function pointPopup(
  now: Temporal.Instant,
  zone: string,
  find: (id: StrategyId) => Promise<{ gate: Gate } | null>,
): Promise<void> {
  return pointPopupAt(async (version) => {
    const settings = await readSoundSettings(now);
    if (!settings) return null;
    const date = dayOf(now, zone, settings.cadence.dayStart);
    const [day] = await readDays(date, date);
    if (!day?.strategy) return null;
    const gate = (day.shown ?? (await find(day.strategy)))?.gate ?? null;
    const ahead = openingAhead({ day, gate, settings }, version, now, zone);
    return ahead && aheadAddress(ahead);
  });
}
