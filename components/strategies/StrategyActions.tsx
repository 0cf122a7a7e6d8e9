import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Day } from '../../core/day/day.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { joined } from '../page/joined-words.ts';

export function StrategyActions({
  day,
  strategy,
  response,
  support,
  mayPutOff,
  on,
}: {
  day: Day;
  strategy: StrategyText;
  response: ComponentChildren;
  support: ComponentChildren;
  mayPutOff: boolean;
  on: { tried: () => void; later: () => void; act: (name: 'swap' | 'more' | 'why') => void };
}) {
  return (
    <>
      {day.response ? (
        response
      ) : (
        <div class="actions">
          <button type="button" class="button primary" onClick={on.tried}>
            {i18n.t('popup.tried')}
          </button>
          {mayPutOff && (
            <button type="button" class="button" onClick={on.later}>
              {i18n.t('popup.later')}
            </button>
          )}
        </div>
      )}
      <div class="more">
        <div class="folds">
          {strategy.if_badly && day.response?.outcome !== 'badly' && (
            <details>
              <summary>{i18n.t('popup.ifBadly')}</summary>
              <p>{strategy.if_badly}</p>
            </details>
          )}
          <details onToggle={() => on.act('why')}>
            <summary>{i18n.t('popup.whyThis')}</summary>
            <p>
              {joined('after', [i18n.t('because.today'), ...day.because.map((reason) => i18n.t(`because.${reason}`))])}
            </p>
            {support}
          </details>
        </div>
        <div class="others">
          {!day.response && !day.swappedFrom && (
            <button type="button" class="text-button" title={i18n.t('popup.swapOnce')} onClick={() => on.act('swap')}>
              {i18n.t('popup.swap')}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => on.act('more')}>
            {i18n.t('popup.more')}
          </button>
        </div>
      </div>
    </>
  );
}
