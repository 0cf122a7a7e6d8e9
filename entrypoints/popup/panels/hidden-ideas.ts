import { readHiddenGroups } from '../../../app/strategies/bring-back-hidden.ts';
import type { Day } from '../../../core/day/day.ts';
import type { HiddenGroup } from '../../../core/strategies/hidden-groups.ts';
import { latestReading } from '../../page/latest-reading.ts';

/** Gives what reads the ideas that could be brought back on a day. Of several readings, the one that began last is shown. */
export function hiddenIdeas(show: (groups: HiddenGroup[]) => void): (day: Day) => Promise<void> {
  const latest = latestReading();
  return async (day) => {
    try {
      const groups = await latest(readHiddenGroups(day, Temporal.Now.instant()));
      if (groups) show(groups);
    } catch {
      // Where that cannot be read, the other ways on are still there.
      show([]);
    }
  };
}
