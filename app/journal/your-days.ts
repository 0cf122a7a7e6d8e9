import type { Day } from '../../core/day/day.ts';
import { isToRead } from '../../core/journal/look-back.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { readDaysBefore } from '../../platform/storage/journal/days-before.ts';
import { afterAll } from '../../platform/storage/records.ts';
import { loadStrategy } from '../strategies/library.ts';

/** So many records are read at a time: many days hold nothing to read. */
const piece = 60;

export interface DayToRead {
  day: Day;
  title: string;
  /** What the idea is called that the plan was made for, where it is another one. */
  planFor: string;
}

/**
 * The newest days with something to read, at least so many where there are, and whether there may be others before. A clock
 * that was set back or a journey west leaves some that are still to come: what was written on them is there all the same.
 */
export async function readYourDays(
  least: number,
): Promise<{ entries: DayToRead[]; hasEarlier: boolean; hasNewer: boolean }> {
  const found: Day[] = [];
  const newer: string[] = [];
  let before: string | null = afterAll;
  while (before !== null && found.length < least) {
    const read: Awaited<ReturnType<typeof readDaysBefore>> = await readDaysBefore(before, piece);
    found.push(...read.records.filter(isToRead).toReversed());
    newer.push(...read.newer);
    before = read.before;
  }
  return { entries: await withTitles(found), hasEarlier: before !== null, hasNewer: newer.length > 0 };
}

export function withTitles(days: readonly Day[]): Promise<DayToRead[]> {
  return Promise.all(
    days.map(async (day) => ({
      day,
      title: day.shown?.title ?? (await titleOf(day.strategy)),
      planFor: await titleOf(day.plan?.of ?? null),
    })),
  );
}

async function titleOf(id: StrategyId | null): Promise<string> {
  return (id && (await loadStrategy(id))?.title) ?? '';
}
