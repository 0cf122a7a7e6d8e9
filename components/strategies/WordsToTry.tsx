import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../page/Icon.tsx';

export function WordsToTry({
  words,
  label = i18n.t('popup.copy'),
  copied,
  onCopy,
}: {
  words: string;
  /** What its button does, by name. */
  label?: string;
  copied: ComponentChildren;
  onCopy: () => void;
}) {
  return (
    <div class="words">
      <q>{words}</q>
      <button type="button" class="icon-button" aria-label={label} title={label} onClick={onCopy}>
        <Icon name={copied ? 'done' : 'copy'} />
      </button>
      <span class="unseen" role="status">
        {copied}
      </span>
    </div>
  );
}
