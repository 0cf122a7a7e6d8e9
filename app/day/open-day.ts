import { type Day, wasTried } from '../../core/day/day.ts';
import { asksFirst } from '../../core/picking/asks-first.ts';
import { isGentle, type Settings } from '../../core/settings/settings.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { typedDays } from '../../platform/storage/day-store.ts';
import { keepLastTyped } from '../../platform/storage/last-typed.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { loadStrategy } from '../strategies/library.ts';
import { openToday } from './today.ts';

export interface Opening {
  settings: Settings;
  day: Day;
  /** `null` where nothing may come up today. */
  strategy: StrategyText | null;
}

/** Reads today's strategy; rejects where records cannot be read. */
export async function openDay(now: Temporal.Instant, zone: string): Promise<Opening> {
  const reading = readSettings(now);
  await keepLastTyped(typedDays);
  const day = await openToday(reading, now, zone);
  const settings = await reading;
  const strategy = await textOf(day).catch(() => null);
  // After "No" or "Not sure" the library is asked each time: what is today's may have been chosen before, elsewhere.
  const mayStay = !isGentle(settings, now) || wasTried(day);
  if (strategy && mayStay) return { settings, day, strategy };
  const { replaceToday } = await import('../picking/replace-strategy.ts');
  return reopen(await replaceToday(day, now), now);
}

export async function reopen(day: Day, now: Temporal.Instant): Promise<Opening> {
  const [settings, strategy] = await Promise.all([readSettings(now), textOf(day)]);
  if (day.strategy && !strategy) throw new Error(`the library has no ${day.strategy}`);
  return { settings, day, strategy };
}

export function isInView(opening: Opening): opening is Opening & { strategy: StrategyText } {
  const { day, strategy } = opening;
  return strategy !== null && (day.shown !== null || !asksFirst(strategy));
}

async function textOf(day: Day): Promise<StrategyText | null> {
  return day.shown ?? (day.strategy && (await loadStrategy(day.strategy)));
}
