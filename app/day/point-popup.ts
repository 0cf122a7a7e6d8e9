import { aheadAddress } from '../../core/day/ahead-address.ts';
import { openingAhead } from '../../core/day/opening-ahead.ts';
import { type Gate, isOfLibrary, type StrategyId } from '../../core/strategies/strategy.ts';
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
    if (!day?.strategy || !isOfLibrary(day.strategy)) return null;
    // Only what the library has now has a page, whatever was shown before an update. A piece that is gone cannot be loaded.
    const present = await find(day.strategy).catch(() => null);
    const gate = present && (day.shown ?? present).gate;
    const ahead = openingAhead({ day, gate, settings }, version, now, zone);
    return ahead && aheadAddress(ahead);
  });
}
