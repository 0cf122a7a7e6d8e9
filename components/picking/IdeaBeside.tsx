import { i18n } from '#i18n';
import type { StrategyText } from '../../core/strategies/strategy.ts';

/** An idea to read beside today's, which stays. */
export function IdeaBeside({
  strategy: { id, title, today, words },
  onBack,
}: {
  strategy: StrategyText;
  onBack: () => void;
}) {
  return (
    <section class="panel beside" aria-labelledby="beside-title">
      <h2 id="beside-title">{title}</h2>
      <p>{today}</p>
      {words && <p class="quiet">{i18n.t('share.words', { words })}</p>}
      <a href={`/browse.html#${id}`} target="_blank" rel="noopener">
        {i18n.t('mood.inIdeas')}
      </a>
      <button type="button" class="text-button" onClick={onBack}>
        {i18n.t('later.back')}
      </button>
    </section>
  );
}
