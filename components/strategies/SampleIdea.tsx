import { i18n } from '#i18n';
import type { StrategyText } from '../../core/strategies/strategy.ts';

export function SampleIdea({ strategy: { title, today, words } }: { strategy: StrategyText }) {
  return (
    <figure class="sample">
      <figcaption class="quiet">{i18n.t('welcome.sample')}</figcaption>
      <p class="sample-title">{title}</p>
      <p>{today}</p>
      {words && <p class="quiet">{i18n.t('share.words', { words })}</p>}
    </figure>
  );
}
