import { asksFirst } from '../../core/asks-first.ts';
import type { Day } from '../../core/day-record.ts';
import type { Settings } from '../../core/settings.ts';
import type { StrategyText } from '../../core/strategy.ts';
import { loadStrategy } from '../../platform/library.ts';
import { readSettings } from '../../platform/storage/settings.ts';
import { openToday } from '../../platform/today.ts';

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
  const strategy = await textOf(day);
  if (strategy) return { settings, day, strategy };
  // An update may have taken today's strategy out of the library, or the person removed their own.
  const { putAside } = await import('../../platform/replacing.ts');
  return withStrategy(settings, await putAside(settings, day, now));
}

/** Adds the strategy's texts to a day. */
export async function withStrategy(settings: Settings, day: Day): Promise<Opening> {
  const strategy = await textOf(day);
  if (!strategy) throw new Error(`the library has no ${day.strategy}`);
  return { settings, day, strategy };
}

/** Whether the person is asked something before they see it. Once seen, its texts are kept with the day. */
export function isAsking({ day, strategy }: Opening): boolean {
  return asksFirst(strategy) && !day.shown;
}

async function textOf(day: Day): Promise<StrategyText | null> {
  return day.shown ?? (await loadStrategy(day.strategy));
}
