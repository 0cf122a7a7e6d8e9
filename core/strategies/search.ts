import { folded } from './search-words.ts';
import type { Skill } from './skills.ts';
import {
  isOwn,
  isPacked,
  type Level,
  type Place,
  type StrategyId,
  type StrategySummary,
  type StrategyText,
  type Theme,
  themes,
} from './strategy.ts';

/** `all` leaves out what is "not for me"; the others are what they say, whatever else holds. */
export const browseLists = ['all', 'saved', 'hidden', 'own'] as const;
export type BrowseList = (typeof browseLists)[number];

/** The times that can be asked for: what takes at most so many minutes. */
export const minutesAsked = [1, 2, 3, 5] as const;

/** What a person asks for while browsing; each part narrows what the others leave. */
export interface Filters {
  words: string;
  theme: Theme | 'any';
  /** A skill of that theme. */
  skill: Skill | 'any';
  level: Level | 'any';
  minutes: (typeof minutesAsked)[number] | 'any';
  place: Place | 'any';
  list: BrowseList;
}

export const noFilters: Filters = {
  words: '',
  theme: 'any',
  skill: 'any',
  level: 'any',
  minutes: 'any',
  place: 'any',
  list: 'all',
};

/** A strategy as it is browsed: what is known of it, its texts, and what the person marked it as. */
export interface Browsed {
  summary: StrategySummary;
  text: StrategyText;
  saved: boolean;
  hidden: boolean;
  /** The name of the pack that it is from. */
  pack?: string;
}

/** Whether anything is asked for beside words. */
export function isNarrowed(filters: Filters): boolean {
  return Object.entries(filters).some(
    ([name, value]) => name !== 'words' && value !== noFilters[name as keyof Filters],
  );
}

export function isFiltered(filters: Filters): boolean {
  return filters.words.trim() !== '' || isNarrowed(filters);
}

/** Whatever words are sought: those are for a `SearchIndex`. */
export function matching({ theme, skill, level, minutes, place, list }: Filters): (one: Browsed) => boolean {
  return ({ summary, saved, hidden }) => {
    const inList = { all: !hidden, saved, hidden, own: isOwn(summary.id) }[list];
    return (
      inList &&
      (theme === 'any' || summary.theme === theme) &&
      (skill === 'any' || summary.skill === skill) &&
      (level === 'any' || summary.level === level) &&
      (minutes === 'any' || summary.minutes <= minutes) &&
      (place === 'any' || summary.where.includes(place))
    );
  };
}

export type BrowseSection = Theme | 'own' | 'packs';

export function sectionOf({ id, theme }: Pick<StrategySummary, 'id' | 'theme'>): BrowseSection {
  if (isOwn(id)) return 'own';
  return isPacked(id) ? 'packs' : theme;
}

export interface BrowseGroup {
  of: BrowseSection;
  strategies: Browsed[];
}

/** The person's own by title, those of packs, then each theme, from tiny to brave. What is in `kept` stays where it was. */
export function browse(all: readonly Browsed[], filters: Filters, kept: readonly StrategyId[]): BrowseGroup[] {
  const isAskedFor = matching(filters);
  const shown = all.filter((one) => kept.includes(one.summary.id) || isAskedFor(one));
  const byTitle = (some: readonly Browsed[]) => some.toSorted((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
  const byPack = (some: readonly Browsed[]) => some.toSorted((a, b) => (a.pack ?? '').localeCompare(b.pack ?? ''));
  const within = (section: BrowseSection) => shown.filter(({ summary }) => sectionOf(summary) === section);
  const groups: BrowseGroup[] = [
    { of: 'own', strategies: byTitle(within('own')) },
    { of: 'packs', strategies: byPack(byTitle(within('packs'))) },
    ...themes.map((theme) => ({
      of: theme,
      strategies: within(theme).toSorted((a, b) => a.summary.level - b.summary.level || numberOf(a) - numberOf(b)),
    })),
  ];
  return groups.filter(({ strategies }) => strategies.length > 0);
}

/** What a search has found, best first. What is in `kept` and was not found stands in front. */
export function bestFirst(
  all: readonly Browsed[],
  filters: Filters,
  kept: readonly StrategyId[],
  found: readonly StrategyId[],
): Browsed[] {
  const isAskedFor = matching(filters);
  const place = new Map(found.map((id, at) => [id, at]));
  const placeOf = ({ summary }: Browsed) => place.get(summary.id) ?? -1;
  return all
    .filter((one) => kept.includes(one.summary.id) || (placeOf(one) >= 0 && isAskedFor(one)))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** As it is sorted; of two that are called the same, the ids tell. */
function titleOf({ summary, text }: Browsed): string {
  return `${folded(text.title)}\n${summary.id}`;
}

function numberOf({ summary }: Browsed): number {
  return Number(summary.id.split('-')[1]);
}
