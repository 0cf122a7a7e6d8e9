import type { Day } from '../../../core/day/day.ts';
import { bringBackDayWords, removeDayWords } from '../../../platform/storage/journal/day-words.ts';
import { here } from '../../page/here.ts';
import { removals } from '../../page/removals.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';

export function removingWords(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  /** Days as they were before. */
  const removed = removals(({ date }: Day) => date.toString());
  return {
    removed: removed.all,
    remove: async ({ date }: Day) => {
      const place = `day-${date}`;
      const gone = await attempt(place, async () => removed.add(await removeDayWords(date, here()[0])));
      if (!gone) return;
      page.say('nothing');
      focus(gone.done ? `removed-${place}` : place);
    },
    bringBack: async (before: Day) => {
      if (!removed.all.peek().includes(before)) return;
      const place = `day-${before.date}`;
      if (!(await attempt(place, () => bringBackDayWords(before), 'undo'))) return;
      removed.drop(before);
      page.say('back');
      focus(place);
    },
    forget: removed.forget,
  };
}
