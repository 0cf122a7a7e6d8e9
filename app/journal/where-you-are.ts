import type { Day } from '../../core/day/day.ts';
import { standing } from '../../core/picking/choice-for-day.ts';
import type { Ladder } from '../../core/picking/ladder.ts';
import { readDaysBefore } from '../../platform/storage/journal/days-before.ts';
import { readSummaries } from '../picking/choose-strategy.ts';

export interface Standing {
  ladder: Ladder;
  change: 'stepped' | 'eased' | null;
}

export async function readStanding(today: Temporal.PlainDate): Promise<Standing> {
  const { records } = await readDaysBefore(today.add({ days: 1 }).toString(), 1);
  const last: Day | undefined = records.at(-1);
  const { ladder, climbed, afterBadly } = standing(last, await readSummaries());
  return { ladder, change: climbed ? 'stepped' : afterBadly !== null ? 'eased' : null };
}
