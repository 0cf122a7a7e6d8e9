import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { isPacked, type StrategyText } from '../../core/strategies/strategy.ts';
import { WordsToTry } from './WordsToTry.tsx';

export function StrategyView({
  strategy,
  folded,
  copied,
  onCopy,
  children,
}: {
  strategy: StrategyText;
  /** Whether something else is in front: then only the title is in sight. */
  folded: boolean;
  copied: ComponentChildren;
  onCopy: () => void;
  children?: ComponentChildren;
}) {
  const theme = i18n.t(`theme.${strategy.theme}`);
  const idea = (
    <>
      <section class="today" aria-labelledby="today-title">
        <h2 id="today-title">{i18n.t('popup.todayMinutes', strategy.minutes)}</h2>
        <p>{strategy.today}</p>
        {strategy.gate === 'calm' && <p class="quiet">{i18n.t('popup.calm')}</p>}
        {strategy.words && <WordsToTry words={strategy.words} copied={copied} onCopy={onCopy} />}
      </section>
      {children}
    </>
  );
  return (
    <article class="strategy">
      <p class="theme">{isPacked(strategy.id) ? i18n.t('popup.fromPack', { theme }) : theme}</p>
      <h1>{strategy.title}</h1>
      {folded ? (
        <details class="idea">
          <summary>{i18n.t('popup.idea')}</summary>
          {idea}
        </details>
      ) : (
        idea
      )}
    </article>
  );
}
