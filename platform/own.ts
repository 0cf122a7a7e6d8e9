import { dayOf } from '../core/day.ts';
import { wasTried } from '../core/day-record.ts';
import { type OwnStrategy, ownText, tidyOwn } from '../core/own-strategy.ts';
import type { Settings } from '../core/settings.ts';
import type { StrategyId, StrategyText } from '../core/strategy.ts';
import { changeDay, readDays } from './storage/days.ts';
import { readOwn, writeOwn } from './storage/marks.ts';

/** What is shown of a strategy that the person wrote; `null` for one that they have removed. */
export async function loadOwn(id: StrategyId): Promise<StrategyText | null> {
  const own = (await readOwn()).find((one) => one.id === id);
  return own ? ownText(own) : null;
}

/** Keeps what the person wrote. Where it is today's strategy, today shows it as it is now. */
export async function saveOwn(
  own: OwnStrategy,
  settings: Settings,
  now: Temporal.Instant,
  zone: string,
): Promise<void> {
  await writeOwn(tidyOwn(own));
  const today = dayOf(now, zone, settings.cadence.dayStart);
  const [day] = await readDays(today, today);
  // The text stays with the day even if the strategy is removed later, and what was tried stays as it was tried.
  if (day?.strategy === own.id && !wasTried(day)) {
    await changeDay(today, (current) => ({ ...(current ?? day), shown: ownText(tidyOwn(own)) }));
  }
}
