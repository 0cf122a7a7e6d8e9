import { computed, signal } from '@preact/signals';
import { type Opening, openDay } from '../../app/day/open-day.ts';
import { type Days, daysAt } from '../../core/day/day-turn.ts';
import { browser } from '../../platform/browser/browser.ts';
import { hearHanded, takeHanded } from '../../platform/browser/handed-text.ts';
import { ownWindow } from '../../platform/browser/side-panel.ts';
import { here } from '../page/here.ts';
import { readingStore } from '../page/reading-store.ts';
import { draftStore } from '../practice/draft-store.ts';

export type PanelStore = ReturnType<typeof panelStore>;

/** What stands beside a page: today's idea, and a second look at a message. */
export function panelStore() {
  const page = readingStore<Opening & { days: Days }, 'nothing', true>('nothing', {
    read: async (now, zone) => {
      const opening = await openDay(now, zone);
      return { ...opening, days: daysAt(now, zone, opening.settings.cadence.dayStart) };
    },
    days: ({ days }) => days,
  });
  const { shown, unreadable, failed } = page;
  /** The words that were copied last: those of another day are others. */
  const copiedLast = signal<{ words: string } | null>(null);
  const copied = computed(() => (copiedLast.value?.words === shown.value?.strategy?.words ? copiedLast.value : null));
  const draft = draftStore({
    settings: computed(() => shown.value?.settings ?? null),
    today: () => shown.peek()?.day.date ?? null,
    read: page.read,
  });
  const take = async () => {
    const place = await ownWindow(browser);
    const text = place === null ? null : await takeHanded(browser, place, here()[0]);
    if (text !== null) draft.on.take(text);
  };
  page.start();
  hearHanded(browser, take);
  take();
  return {
    shown,
    unreadable,
    failed,
    copied,
    draft,
    on: {
      again: page.read,
      copy: async (words: string) => {
        const isCopied = await page.attempt(
          () => navigator.clipboard.writeText(words),
          () => true as const,
        );
        copiedLast.value = isCopied ? { words } : null;
      },
    },
  };
}
