import { computed, signal } from '@preact/signals';
import { firstShown } from '../../components/strategies/browse/BrowseFound.tsx';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import { type Browsed, type Filters, noFilters, sectionOf } from '../../core/strategies/search.ts';
import type { StrategyId, Theme } from '../../core/strategies/strategy.ts';
import { readingStore } from '../page/reading-store.ts';
import { whenFirst } from '../page/when-first.ts';
import { browseList } from './browse-list.ts';
import { type BrowseReading, readBrowse } from './browse-reading.ts';
import type { Said } from './browse-said.ts';
import { ideaActions } from './idea-actions.ts';
import { type IdeaFailure, ideaAttempt } from './idea-attempt.ts';
import { ideaSearch } from './idea-search.ts';
import { ownWriting } from './own-writing.ts';
import { todayActions } from './today-actions.ts';

export type BrowseStore = ReturnType<typeof browseStore>;

/** The one owner of the browse page's state. */
export function browseStore() {
  const page = readingStore<BrowseReading, Said, IdeaFailure>('nothing', {
    read: readBrowse,
    days: ({ days }) => days,
    accept: (read, before) => {
      if (before && !read.day.date.equals(before.day.date)) page.say('newDay');
      return read;
    },
  });
  const list = browseList(computed(() => page.shown.value?.strategies ?? []));
  const search = ideaSearch(
    list.all,
    computed(() => list.filters.value.words),
  );
  /** The id of the element that gets the focus once it is drawn. */
  const focusOn = signal<string | null>(null);
  const focus = (place: string) => {
    focusOn.value = place;
  };
  /** An idea that the address names: it stands open, as if the person had come to it by themselves. */
  const openNamed = ({ summary }: Browsed) => {
    list.setSection(sectionOf(summary), true);
    list.unfold(summary.id);
    focus(placeOf.title(summary.id));
  };
  const { writing, ...writingActions } = ownWriting(
    () => page.shown.peek(),
    focus,
    async (id) => {
      list.keepInView(id);
      list.unfold(id);
      list.setSection('own', true);
      await page.read();
      page.say('saved');
      focus(placeOf.title(id));
    },
  );
  page.start();
  whenFirst(page.shown, ({ strategies }) => {
    const named = strategies.find(({ summary }) => `#${summary.id}` === location.hash);
    if (named) openNamed(named);
  });

  const attempt = ideaAttempt(page);
  const { shown, unreadable, said, failed } = page;
  const on = {
    ...writingActions,
    ...ideaActions(attempt, list, focus),
    ...todayActions(attempt, list, focus),
    again: page.read,
    toggle: (strategy: Browsed) => {
      list.toggle(strategy);
      focus(placeOf.title(strategy.summary.id));
    },
    filter: (change: Partial<Filters>) => {
      list.filter(change);
      page.say('nothing');
    },
    clear: () => {
      list.clear();
      page.say('nothing');
      focus(placeOf.search);
    },
    widen: () => {
      const { words } = list.filters.peek();
      list.filter({ ...noFilters, words });
      page.say('nothing');
      focus(placeOf.search);
    },
    showWhole: (found: readonly Browsed[]) => {
      list.whole.value = list.filters.peek().words;
      // The first of those that were not in view.
      const next = found[firstShown];
      if (next) focus(placeOf.title(next.summary.id));
    },
    toggleSection: list.setSection,
    lookThrough: (theme: Theme) => {
      list.clear();
      list.setSection(theme, true);
      page.say('nothing');
      focus(placeOf.section(theme));
    },
    yes: (id: StrategyId) => {
      list.yes();
      focus(placeOf.read(id));
    },
  };
  return { shown, unreadable, said, failed, list, search, focusOn, writing, on };
}
