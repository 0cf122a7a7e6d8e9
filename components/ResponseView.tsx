import { i18n } from '#i18n';
import type { Response } from '../core/day-record.ts';
import type { StrategyText } from '../core/strategy.ts';

/** What the person said of today's strategy, kept; after "went badly", what helps comes first. */
export function ResponseView({
  response,
  strategy,
  onChange,
}: {
  response: Response;
  strategy: StrategyText;
  onChange: () => void;
}) {
  const badly = response.outcome === 'badly';
  return (
    <section class="response" aria-label={i18n.t(`tried.${response.outcome}`)}>
      <p role="status">{i18n.t(badly ? 'tried.savedBadly' : 'tried.saved')}</p>
      {badly ? (
        <p>{strategy.if_badly}</p>
      ) : (
        <p>
          <span class="quiet">{i18n.t('popup.reflect')}</span>
          <br />
          {strategy.reflect}
        </p>
      )}
      <p class="quiet">
        {i18n.t(`tried.${response.outcome}`)}
        {response.line && <span class="own-line">{response.line}</span>}
      </p>
      <button type="button" class="text-button" onClick={onChange}>
        {i18n.t('tried.change')}
      </button>
    </section>
  );
}
