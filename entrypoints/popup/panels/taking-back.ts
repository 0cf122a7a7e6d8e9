import type { TakenBack } from '../../../app/picking/replace-strategy.ts';
import type { Undoable } from '../popup-said.ts';

export function takeBack(
  { bringBack, undoKeepGentle, undoNotForMe, undoUnhide }: typeof import('../use-cases.ts'),
  said: Undoable,
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
