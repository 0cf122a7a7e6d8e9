import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { WordsToTry } from './WordsToTry.tsx';

/** For an idea that two do together: how to ask the other, and both halves side by side for two at one screen. */
export function TurnsCard({
  strategy: { today, words },
  isOpen,
  copied,
  onCopy,
  onOpen,
}: {
  strategy: StrategyText;
  isOpen: boolean;
  copied: ComponentChildren;
  onCopy: (words: string) => void;
  onOpen: (open: boolean) => void;
}) {
  const invitation = i18n.t('together.invitation');
  return (
    <section class="turns-card" aria-labelledby="turns-title">
      <h2 id="turns-title">{i18n.t('together.title')}</h2>
      <p class="quiet">{i18n.t('together.ask')}</p>
      <WordsToTry
        words={invitation}
        label={i18n.t('together.copy')}
        copied={copied}
        onCopy={() => onCopy(invitation)}
      />
      <button type="button" class="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        {i18n.t('together.show')}
      </button>
      {isOpen && (
        <>
          <div class="two-sides">
            <div>
              <h3>{i18n.t('together.begins')}</h3>
              <p>{today}</p>
              {words && <p class="own-line">{i18n.t('share.words', { words })}</p>}
            </div>
            <div>
              <h3>{i18n.t('together.joins')}</h3>
              <p>{i18n.t('together.joinsText')}</p>
            </div>
          </div>
          <p class="quiet">{i18n.t('together.swap')}</p>
        </>
      )}
    </section>
  );
}
