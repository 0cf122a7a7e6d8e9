import type { Skill } from './skills.ts';
import {
  isOwn,
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
  /** Made of its texts once, so that each letter of a search costs little. */
  searched: string;
}

/** Text as it is searched: without case and accents, with one kind of apostrophe. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toUpperCase();
}

export function searchedText({ title, why, today, words, reflect }: StrategyText): string {
  return folded([title, why, today, words, reflect].join('\n'));
}

export function isFiltered({ words, ...others }: Filters): boolean {
  const isSet = ([name, value]: [string, unknown]) => value !== noFilters[name as keyof Filters];
  return words.trim() !== '' || Object.entries(others).some(isSet);
}

export function matches(one: Browsed, filters: Filters): boolean {
  return matching(filters)(one);
}

export function matching({ words, theme, skill, level, minutes, place, list }: Filters): (one: Browsed) => boolean {
  const sought = wordsOf(words);
  return ({ summary, saved, hidden, searched }) => {
    const inList = { all: !hidden, saved, hidden, own: isOwn(summary.id) }[list];
    return (
      inList &&
      (theme === 'any' || summary.theme === theme) &&
      (skill === 'any' || summary.skill === skill) &&
      (level === 'any' || summary.level === level) &&
      (minutes === 'any' || summary.minutes <= minutes) &&
      (place === 'any' || summary.where.includes(place)) &&
      sought.every((word) => searched.includes(word))
    );
  };
}

export interface BrowseGroup {
  of: Theme | 'own';
  strategies: Browsed[];
}

/** The person's own by title, then each theme, from tiny to brave. What is in `kept` stays where it was. */
export function browse(all: readonly Browsed[], filters: Filters, kept: readonly StrategyId[]): BrowseGroup[] {
  const isAskedFor = matching(filters);
  const shown = all.filter((one) => kept.includes(one.summary.id) || isAskedFor(one));
  const own = shown.filter(({ summary }) => isOwn(summary.id));
  const ofTheme = (theme: Theme) => shown.filter(({ summary }) => !isOwn(summary.id) && summary.theme === theme);
  const groups: BrowseGroup[] = [
    { of: 'own', strategies: own.toSorted((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1)) },
    ...themes.map((theme) => ({
      of: theme,
      strategies: ofTheme(theme).toSorted((a, b) => a.summary.level - b.summary.level || numberOf(a) - numberOf(b)),
    })),
  ];
  return groups.filter(({ strategies }) => strategies.length > 0);
}

function wordsOf(text: string): string[] {
  return [...new Set(folded(text).split(/\s+/u))].filter(Boolean);
}

/** As it is sorted; of two that are called the same, the ids tell. */
function titleOf({ summary, text }: Browsed): string {
  return `${folded(text.title)}\n${summary.id}`;
}

function numberOf({ summary }: Browsed): number {
  return Number(summary.id.split('-')[1]);
}
