import type { Page } from '@playwright/test';
import { newDay } from '../../core/day/new-day.ts';
import { storedDay } from '../../core/day/stored-day.ts';
import { type NudgeId, recordOf } from '../../core/nudges/nudge.ts';
import { storedNudge } from '../../core/nudges/stored-nudge.ts';
import { firstRung } from '../../core/picking/ladder.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { writeRecords } from '../../scripts/write-records.ts';

/** What ten years leave behind. */
const dayCount = 3650;
const nudgeCount = 10_000;

/** Stores ten years that end yesterday, with a response to each day. `page` is one of Tend's pages. */
export async function seedHistory(page: Page, strategies: readonly StrategyId[]): Promise<void> {
  const today = Temporal.Now.plainDateISO();
  const dates = Array.from({ length: dayCount }, (_, index) => today.subtract({ days: dayCount - index }));
  const days = dates.map((date, index) => {
    const strategy = strategies[index % strategies.length];
    if (!strategy) throw new Error('there is no strategy to fill the days with');
    const line = 'We sat in the kitchen, and I said it back in my own words before I answered.';
    const response = { outcome: 'okay' as const, line, at: momentOf(date, 20) };
    return [
      date.toString(),
      storedDay({ ...newDay(date, { id: strategy, because: ['fresh'] }, firstRung), response }),
    ] as const;
  });
  const nudges = Array.from({ length: nudgeCount }, (_, index) => {
    const position = (index * dayCount) / nudgeCount;
    const date = dates[Math.floor(position)] ?? today;
    const id: NudgeId = `${date}#${index}`;
    const at = momentOf(date, 8 + (index % 3) * 4);
    const until = at.add({ hours: 1 });
    return [id, storedNudge({ ...recordOf({ id, at, until }, 'shown', at), answer: 'opened' })] as const;
  });
  await writeRecords(page, { days: Object.fromEntries(days), nudges: Object.fromEntries(nudges) });
}

function momentOf(date: Temporal.PlainDate, hour: number): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: 'UTC', plainTime: { hour } }).toInstant();
}
