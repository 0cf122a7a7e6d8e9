import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../page/Icon.tsx';

export function WordsToTry({
  words,
  copied,
  onCopy,
}: {
  words: string;
  copied: ComponentChildren;
  onCopy: () => void;
}) {
  return (
    <div class="words">
      <q>{words}</q>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('popup.copy')}
        title={i18n.t('popup.copy')}
        onClick={onCopy}
      >
        <Icon name={copied ? 'done' : 'copy'} />
      </button>
      <span class="unseen" role="status">
        {copied}
      </span>
    </div>
  );
}
