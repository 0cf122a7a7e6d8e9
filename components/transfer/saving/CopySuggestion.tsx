import { i18n } from '#i18n';

export function CopySuggestion({ onCopy, onLater }: { onCopy: () => void; onLater: () => void }) {
  return (
    <div class="suggestion">
      <p>{i18n.t('saveCopy.suggestion')}</p>
      <div class="row">
        <button type="button" class="button small" onClick={onCopy}>
          {i18n.t('saveCopy.now')}
        </button>
        <button type="button" class="text-button" onClick={onLater}>
          {i18n.t('saveCopy.later')}
        </button>
      </div>
    </div>
  );
}
