import { i18n } from '#i18n';
import type { Day } from '../core/day-record.ts';
import type { StrategyText } from '../core/strategy.ts';
import { ResponseView } from './ResponseView.tsx';
import { SupportList } from './SupportList.tsx';

/** What can be done with today's strategy, or what the person said of it. */
export function StrategyActions({
  day,
  strategy,
  mayPutOff,
  on,
}: {
  day: Day;
  strategy: StrategyText;
  /** Whether there are nudges to put off. */
  mayPutOff: boolean;
  on: { tried: () => void; later: () => void; swap: () => void };
}) {
  return (
    <>
      {day.response ? (
        <ResponseView response={day.response} strategy={strategy} onChange={on.tried} />
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
        {day.response?.outcome !== 'badly' && (
          <details>
            <summary>{i18n.t('popup.ifBadly')}</summary>
            <p>{strategy.if_badly}</p>
          </details>
        )}
        <details>
          <summary>{i18n.t('popup.whyThis')}</summary>
          <SupportList support={strategy.support} />
        </details>
        {!day.response && !day.swappedFrom && (
          <button type="button" class="text-button" title={i18n.t('popup.swapOnce')} onClick={on.swap}>
            {i18n.t('popup.swap')}
          </button>
        )}
      </div>
    </>
  );
}
