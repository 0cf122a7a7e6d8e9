import { computed, signal } from '@preact/signals';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import type { Filters } from '../../core/strategies/search.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { readingStore } from '../page/reading-store.ts';
import { browseList } from './browse-list.ts';
import { type BrowseReading, readBrowse } from './browse-reading.ts';
import type { Said } from './browse-said.ts';
import { ideaActions } from './idea-actions.ts';
import { ownWriting } from './own-writing.ts';

export type BrowseStore = ReturnType<typeof browseStore>;

/** The one owner of the browse page's state. `failed` is the idea that something could not be done with. */
export function browseStore() {
  const page = readingStore<BrowseReading, Said, StrategyId>('nothing', {
    read: readBrowse,
    days: ({ days }) => days,
    accept: (read, before) => {
      if (before && !read.day.date.equals(before.day.date)) page.say('newDay');
      return read;
    },
  });
  const list = browseList(computed(() => page.shown.value?.strategies ?? []));
  /** The id of the element that gets the focus once it is drawn. */
  const focusOn = signal<string | null>(null);
  const focus = (place: string) => {
    focusOn.value = place;
  };
  const { writing, ...writingActions } = ownWriting(
    () => page.shown.peek()?.settings ?? null,
    focus,
    async (id) => {
      list.keepInView(id);
      list.unfold(id);
      await page.read();
      page.say('saved');
      focus(placeOf.title(id));
    },
  );
  page.start();

  const { shown, unreadable, said, failed } = page;
  const on = {
    ...writingActions,
    ...ideaActions(page, list, focus),
    again: page.read,
    toggle: list.toggle,
    yes: list.yes,
    filter: (change: Partial<Filters>) => {
      list.filter(change);
      page.say('nothing');
    },
    clear: () => {
      list.clear();
      page.say('nothing');
      focus(placeOf.search);
    },
  };
  return { shown, unreadable, said, failed, list, focusOn, writing, on };
}
