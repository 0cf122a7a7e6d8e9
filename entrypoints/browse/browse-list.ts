import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { asksFirst } from '../../core/picking/asks-first.ts';
import type { Mark } from '../../core/strategies/mark.ts';
import type { OwnStrategy } from '../../core/strategies/own-strategy.ts';
import { type Browsed, type BrowseSection, type Filters, noFilters } from '../../core/strategies/search.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { removals } from '../page/removals.ts';
import { browsedOwn } from './browse-reading.ts';

export interface Removed {
  own: OwnStrategy;
  marks: Mark[];
}

/** So few ideas stand open without being asked for. */
const fewIdeas = 12;

export type BrowseListState = ReturnType<typeof browseList>;

export function browseList(stored: ReadonlySignal<readonly Browsed[]>) {
  const filters = signal<Filters>(noFilters);
  /** The words of which all that was found is in view. */
  const whole = signal<string | null>(null);
  const sections = signal<ReadonlyMap<BrowseSection, boolean>>(new Map());
  const open = signal<readonly StrategyId[]>([]);
  const kept = signal<readonly StrategyId[]>([]);
  const removed = removals(({ own }: Removed) => own.id);
  const canSayNo = signal(false);

  const isRemoved = ({ summary }: Browsed) => removed.all.value.some(({ own }) => own.id === summary.id);
  const isAsking = ({ summary }: Browsed) => asksFirst(summary) && !canSayNo.value;
  const all = computed(() => [
    ...stored.value.filter((one) => !isRemoved(one)),
    ...removed.all.value.map(({ own, marks }) => browsedOwn(own, marks)),
  ]);
  const fold = (id: StrategyId) => {
    open.value = open.peek().filter((one) => one !== id);
  };
  const unfold = (id: StrategyId) => {
    open.value = [...open.peek().filter((one) => one !== id), id];
  };
  const setSection = (section: BrowseSection, isOpen: boolean) => {
    sections.value = new Map(sections.peek()).set(section, isOpen);
  };
  const isSectionOpen = (section: BrowseSection, shown: number) => sections.value.get(section) ?? shown <= fewIdeas;
  return {
    whole,
    isSectionOpen,
    setSection,
    filters,
    open,
    kept,
    removed,
    all,
    isRemoved,
    isAsking,
    filter: (change: Partial<Filters>) => {
      // A skill belongs to its theme.
      filters.value = { ...filters.peek(), ...(change.theme && { skill: 'any' }), ...change };
      kept.value = [];
    },
    clear: () => {
      filters.value = noFilters;
      kept.value = [];
    },
    fold,
    unfold,
    toggle: (strategy: Browsed) => {
      const { id } = strategy.summary;
      if (open.peek().includes(id)) return fold(id);
      // One question at a time.
      if (isAsking(strategy)) for (const { summary } of all.peek().filter(isAsking)) fold(summary.id);
      unfold(id);
    },
    keepInView: (id: StrategyId) => {
      kept.value = [...kept.peek(), id];
    },
    letGo: (id: StrategyId) => {
      kept.value = kept.peek().filter((one) => one !== id);
    },
    yes: () => {
      canSayNo.value = true;
    },
  };
}
