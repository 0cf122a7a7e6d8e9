import searchWords from 'virtual:tend/search-words';
import { i18n } from '#i18n';
import type { Browsed } from '../../core/strategies/search.ts';
import { type SearchIndex, searchIndex } from '../../core/strategies/search-index.ts';
import { skillsOf } from '../../core/strategies/skills.ts';

export interface IdeaIndex extends Omit<SearchIndex, 'put'> {
  put: (ideas: readonly Browsed[]) => void;
}

/** An empty index of ideas, which are also found by what their theme and skill are called. */
export function ideaIndex(): IdeaIndex {
  const { put, ...asks } = searchIndex(searchWords);
  return {
    ...asks,
    put: (ideas) =>
      put(
        ideas.map(({ summary, text }) => {
          const skill = skillsOf[summary.theme].find((one) => one === summary.skill);
          return {
            summary,
            text,
            theme: i18n.t(`theme.${summary.theme}`),
            skill: skill ? i18n.t(`skill.${skill}`) : '',
          };
        }),
      ),
  };
}
