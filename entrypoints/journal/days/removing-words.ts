import { signal } from '@preact/signals';
import type { Day } from '../../../core/day/day.ts';
import { bringBackDayWords, removeDayWords } from '../../../platform/storage/journal/day-words.ts';
import { here } from '../../page/here.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';

/** Removes what was written on a day, with an Undo for the last one. */
export function removingWords(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  /** As it was before. */
  const removed = signal<Day | null>(null);
  return {
    removed,
    remove: async ({ date }: Day) => {
      const place = `day-${date}`;
      const worked = await attempt(place, async () => {
        removed.value = await removeDayWords(date, here()[0]);
      });
      if (!worked) return;
      page.say('nothing');
      focus(removed.peek() ? `removed-${place}` : place);
    },
    bringBack: async () => {
      const before = removed.peek();
      if (!before) return;
      const place = `day-${before.date}`;
      if (!(await attempt(place, () => bringBackDayWords(before), 'undo'))) return;
      removed.value = null;
      page.say('back');
      focus(place);
    },
    forget: () => {
      removed.value = null;
    },
  };
}
