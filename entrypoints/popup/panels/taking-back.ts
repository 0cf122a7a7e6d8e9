import type { TakenBack } from '../../../app/picking/replace-strategy.ts';
import type { ReplacedDay } from '../popup-said.ts';

export function takeBack(
  { bringBack, undoKeepGentle, undoNotForMe, undoUnhide }: typeof import('../use-cases.ts'),
  said: ReplacedDay,
  now: Temporal.Instant,
): Promise<TakenBack> {
  switch (said.kind) {
    case 'gentle':
      return undoKeepGentle(said.done, now);
    case 'not_for_me':
      return undoNotForMe(said.done, now);
    case 'passed_by':
      return bringBack(said.done, now);
    case 'unhidden':
      return undoUnhide(said.ids, said.done, now);
  }
}
