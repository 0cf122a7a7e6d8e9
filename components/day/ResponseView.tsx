import { i18n } from '#i18n';
import type { Response } from '../../core/day/day.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { TextWithHelp } from '../help/TextWithHelp.tsx';
import { Spoken } from '../page/LiveRegion.tsx';

export function ResponseView({
  response,
  strategy,
  isNew,
  onChange,
  onMood,
}: {
  response: Response;
  strategy: StrategyText;
  /** Whether it was said just now, here: then it is told that it is kept. */
  isNew: boolean;
  onChange: () => void;
  onMood: () => void;
}) {
  const { outcome, line } = response;
  return (
    <section class="response" aria-label={i18n.t(`tried.${outcome}`)}>
      {isNew && (
        <p role="status">
          <Spoken words={i18n.t(`said.${outcome}`)} once={response} />
        </p>
      )}
      {outcome === 'badly' && (
        <p>
          <TextWithHelp text={strategy.if_badly} after />
        </p>
      )}
      {(outcome === 'okay' || outcome === 'mixed') && strategy.reflect && (
        <p>
          <span class="quiet">{i18n.t('popup.reflect')}</span>
          <br />
          {strategy.reflect}
        </p>
      )}
      <p class="quiet">{i18n.t(`tried.${outcome}`)}</p>
      {/* Folded: whoever clicks on the toolbar button sees the popup. */}
      {line && (
        <details class="quiet">
          <summary>{i18n.t('tried.yours')}</summary>
          <p class="own-line">{line}</p>
        </details>
      )}
      <div class="row">
        <button type="button" class="text-button" onClick={onChange}>
          {i18n.t(outcome === 'not_today' ? 'popup.tried' : 'tried.change')}
        </button>
        {outcome === 'badly' && (
          <button type="button" class="text-button" onClick={onMood}>
            {i18n.t('more.mood')}
          </button>
        )}
      </div>
    </section>
  );
}
