import { i18n } from '#i18n';
import { type PackIdea, packText } from '../../core/packs/pack.ts';
import { asksFirst } from '../../core/picking/asks-first.ts';
import { skillsOf } from '../../core/strategies/skills.ts';
import { BrowseText } from '../strategies/browse/BrowseText.tsx';

/** An idea of a pack, folded, to be read before it is brought in. */
export function PackIdeaText({ idea }: { idea: PackIdea }) {
  const { title, theme, skill, level, minutes, why } = idea;
  const known = skillsOf[theme].find((one) => one === skill);
  const kind = [
    i18n.t(`theme.${theme}`),
    ...(known ? [i18n.t(`skill.${known}`)] : []),
    i18n.t(`browse.level${level}`),
    i18n.t('browse.minutes', minutes),
  ];
  return (
    <details>
      <summary>{title}</summary>
      <p class="quiet">{kind.join(' · ')}</p>
      {asksFirst(idea) && <p class="quiet">{i18n.t('packs.asks')}</p>}
      <p class="why">{why}</p>
      <BrowseText strategy={packText(idea)} support={[]} tool={null} />
    </details>
  );
}
