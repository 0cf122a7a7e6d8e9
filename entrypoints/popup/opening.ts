import type { Day } from '../../core/day-record.ts';
import type { Settings } from '../../core/settings.ts';
import type { StrategyText } from '../../core/strategy.ts';
import { loadStrategy } from '../../platform/library.ts';
import { readSettings } from '../../platform/storage/settings.ts';
import { openToday, swapToday } from '../../platform/today.ts';

/** All that the first picture of the popup needs, and no more. */
export interface Opening {
  settings: Settings;
  day: Day;
  strategy: StrategyText;
}

/** Reads today's strategy; rejects where records cannot be read. */
export async function openDay(now: Temporal.Instant, zone: string): Promise<Opening> {
  const reading = readSettings(now);
  const day = await openToday(reading, now, zone);
  const settings = await reading;
  const strategy = day.shown ?? (await loadStrategy(day.strategy));
  if (strategy) return { settings, day, strategy };
  // An update may have taken today's strategy out of the library.
  return withStrategy(settings, await swapToday(settings, day));
}

/** Adds the strategy's texts to a day. */
export async function withStrategy(settings: Settings, day: Day): Promise<Opening> {
  const strategy = day.shown ?? (await loadStrategy(day.strategy));
  if (!strategy) throw new Error(`the library has no ${day.strategy}`);
  return { settings, day, strategy };
}
