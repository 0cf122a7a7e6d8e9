import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Reason } from '../../core/picking/reason.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { TextWithHelp } from '../help/TextWithHelp.tsx';
import { joined } from '../page/joined-words.ts';

/** What is read on demand: how to ask the other where two take part, what helps if it goes badly, and why this idea, today. */
export function StrategyFolds({
  because,
  strategy,
  wentBadly,
  asksBelow,
  support,
  onWhy,
}: {
  because: readonly Reason[];
  strategy: StrategyText;
  wentBadly: boolean;
  asksBelow: boolean;
  /** What the strategy stands on; read when it is unfolded. */
  support: ComponentChildren;
  onWhy: () => void;
}) {
  return (
    <div class="folds">
      {strategy.mode === 'together' && !asksBelow && (
        <details>
          <summary>{i18n.t('together.fold')}</summary>
          <p>{i18n.t('together.ask')}</p>
          <p class="own-line">{i18n.t('share.words', { words: i18n.t('together.invitation') })}</p>
        </details>
      )}
      {strategy.if_badly && !wentBadly && (
        <details>
          <summary>{i18n.t('popup.ifBadly')}</summary>
          <p>
            <TextWithHelp text={strategy.if_badly} />
          </p>
        </details>
      )}
      <details onToggle={onWhy}>
        <summary>{i18n.t('popup.whyThis')}</summary>
        {strategy.why && <p>{strategy.why}</p>}
        <p>{joined('after', [i18n.t('because.today'), ...because.map((reason) => i18n.t(`because.${reason}`))])}</p>
        {support}
      </details>
    </div>
  );
}
