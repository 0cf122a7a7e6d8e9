import { i18n } from '#i18n';
import { type PackIdea, packText } from '../../core/packs/pack.ts';
import { asksFirst } from '../../core/picking/asks-first.ts';
import { BrowseText } from '../strategies/browse/BrowseText.tsx';
import { kindWords } from '../strategies/kind-words.ts';

/** An idea of a pack, folded, to be read before it is brought in. */
export function PackIdeaText({ idea }: { idea: PackIdea }) {
  const { title, why } = idea;
  return (
    <details>
      <summary>{title}</summary>
      <p class="quiet">{kindWords(idea, true).join(' · ')}</p>
      {asksFirst(idea) && <p class="quiet">{i18n.t('packs.asks')}</p>}
      <p class="why">{why}</p>
      <BrowseText strategy={packText(idea)} support={[]} tool={null} />
    </details>
  );
}
