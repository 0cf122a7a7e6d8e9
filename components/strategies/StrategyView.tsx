import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { WordsToTry } from './WordsToTry.tsx';

export function StrategyView({
  strategy,
  copied,
  onCopy,
  children,
}: {
  strategy: StrategyText;
  copied: ComponentChildren;
  onCopy: () => void;
  children?: ComponentChildren;
}) {
  return (
    <article class="strategy">
      <p class="theme">{i18n.t(`theme.${strategy.theme}`)}</p>
      <h1>{strategy.title}</h1>
      {strategy.why && <p class="why">{strategy.why}</p>}
      <section class="today" aria-labelledby="today-title">
        <h2 id="today-title">{i18n.t('popup.todayMinutes', strategy.minutes)}</h2>
        <p>{strategy.today}</p>
        {strategy.gate === 'calm' && <p class="quiet">{i18n.t('popup.calm')}</p>}
        {strategy.words && <WordsToTry words={strategy.words} copied={copied} onCopy={onCopy} />}
      </section>
      {children}
    </article>
  );
}
