import MiniSearch from 'minisearch';
import { folded, isUnspaced, wordsAndPartsOf, wordsOf } from './search-words.ts';
import type { Bond, Mood, StrategyId, StrategySummary, StrategyText } from './strategy.ts';

/** Words that people type, and the strategies that they mean: first of all `ideas` in their order, then what says or is tagged as one of these. */
export interface EverydayWords {
  typed: readonly string[];
  ideas: readonly StrategyId[];
  words: readonly string[];
  skills: readonly string[];
  moods: readonly Mood[];
  who: readonly Bond[];
}

/** A language's words for searching. What is `passedOver` says nothing of what is sought, unless it is all that is typed. */
export interface SearchWords {
  passedOver: readonly string[];
  /** Whoever types one of these may be in danger. */
  help: readonly string[];
  everyday: readonly EverydayWords[];
}

/** A strategy as it is found, and what its theme and skill are called. */
export interface Searched {
  summary: StrategySummary;
  text: Pick<StrategyText, 'id' | 'title' | 'why' | 'today' | 'words' | 'reflect'>;
  theme: string;
  skill: string;
}

export interface SearchIndex {
  /** Puts them in, and in the place of those with the same ids. */
  put: (strategies: readonly Searched[]) => void;
  /** The ids of what says it, best first; nothing for a text without letters. */
  find: (typed: string) => StrategyId[];
  mayNeedHelp: (typed: string) => boolean;
}

const boost = { title: 3, foremost: 3, everyday: 1.5, skill: 1.5, theme: 0.5, text: 1 };
/** The first of the ideas under a word counts so much more than others; the next ones a little less each. */
const mostLead = 2;
/** What says not all of it and much less than the best is left out. */
const leastShare = 0.3;
const longestTyped = 200;

export function searchIndex({ passedOver, help, everyday }: SearchWords): SearchIndex {
  const passed = new Set(passedOver.map(folded));
  const meanings = everyday.map(({ typed, words, ...tags }) => ({
    ...tags,
    typed: folded(typed.join(' ')),
    words: new Set(words.map(folded)),
  }));
  const leads = leadsOf(everyday);
  const whole = new Map<StrategyId, string>();
  const index = new MiniSearch<{ id: StrategyId } & Record<keyof typeof boost, string>>({
    fields: Object.keys(boost),
    tokenize: wordsAndPartsOf,
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (words) => words.split(' '),
      boost,
      boostDocument: (id: StrategyId, word) => leads.get(word)?.get(id) ?? 1,
      // That many everyday words mean it makes each of them no less true.
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
    },
  });

  const typedFor = (some: typeof meanings) => some.map(({ typed }) => typed).join(' ');
  const put = (strategies: readonly Searched[]) => {
    for (const { summary, text, theme, skill } of strategies) {
      const { id, title, why, today, words, reflect } = text;
      const said = folded([title, why, today, words, reflect].join('\n'));
      const vocabulary = new Set(wordsAndPartsOf(said));
      const meant = meanings.filter(
        (one) =>
          !one.words.isDisjointFrom(vocabulary) ||
          one.skills.includes(summary.skill) ||
          one.moods.some((mood) => summary.mood.includes(mood)) ||
          one.who.some((bond) => summary.who.includes(bond)),
      );
      if (index.has(id)) index.discard(id);
      whole.set(id, said);
      index.add({
        id,
        title: folded(title),
        foremost: typedFor(meanings.filter(({ ideas }) => ideas.includes(id))),
        everyday: typedFor(meant),
        skill: folded(skill),
        theme: folded(theme),
        text: said,
      });
    }
  };

  const isKnown = (word: string) => index.search(word, { prefix: true, fuzzy: false }).length > 0;
  const mistakes = (word: string) => (word.length < 5 ? 0 : word.length < 7 ? 1 : 2);

  const find = (typed: string): StrategyId[] => {
    const sought = folded(typed.slice(0, longestTyped)).trim();
    if (sought === '') return [];
    const all = [...new Set(wordsOf(sought))];
    const telling = all.filter((word) => !passed.has(word));
    const words = telling.length > 0 ? telling : all;
    const misspelt = new Set(words.filter((word) => !isKnown(word)));
    const results = index.search(words.join(' '), {
      prefix: (word) => word.length > 2 || word === all.at(-1),
      fuzzy: (word) => misspelt.has(word) && mistakes(word),
    });
    const least = (results[0]?.score ?? 0) * leastShare;
    const found = results
      .filter(({ score, queryTerms }) => score >= least || queryTerms.length >= words.length)
      .map(({ id }) => id as StrategyId);
    if (found.length > 0 && !isUnspaced(sought)) return found;
    const within = [...whole].filter(([, said]) => said.includes(sought)).map(([id]) => id);
    return [...new Set([...found, ...within])];
  };
  const calls = new Set(help.map(folded));
  const mayNeedHelp = (typed: string) => wordsOf(folded(typed)).some((word) => calls.has(word));
  return { put, find, mayNeedHelp };
}

/** How much more a word tells of the ideas that stand first under it. */
function leadsOf(everyday: readonly EverydayWords[]): Map<string, Map<StrategyId, number>> {
  const leads = new Map<string, Map<StrategyId, number>>();
  for (const { typed, ideas } of everyday) {
    for (const word of typed.map(folded)) {
      const ofWord = leads.get(word) ?? new Map<StrategyId, number>();
      leads.set(word, ofWord);
      ideas.forEach((id, at) => {
        const lead = 1 + mostLead * (1 - at / ideas.length);
        ofWord.set(id, Math.max(lead, ofWord.get(id) ?? 1));
      });
    }
  }
  return leads;
}
