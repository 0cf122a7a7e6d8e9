import type { Day } from '../../../core/day/day.ts';
import type { Undoable } from '../popup-said.ts';

export function takeBack(
  { undoKeepGentle, undoNotForMe, undoUnhide }: typeof import('../use-cases.ts'),
  said: Undoable,
  now: Temporal.Instant,
): Promise<Day> {
  const { day, settings } = said.before;
  switch (said.kind) {
    case 'gentle':
      return undoKeepGentle(day, settings.gentleUntil, now);
    case 'not_for_me':
      return undoNotForMe(day);
    case 'unhidden':
      return undoUnhide(said.ids, day);
  }
}
