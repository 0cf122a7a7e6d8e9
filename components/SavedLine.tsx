import { i18n } from '#i18n';

/** Says what became of the last change, and offers the way back. Spoken when it changes. */
export function SavedLine({
  said,
  undoable,
  onUndo,
}: {
  said: 'nothing' | 'saved' | 'undone' | 'erased' | 'overtaken' | 'failed' | 'unsaved';
  undoable: boolean;
  onUndo: () => void;
}) {
  return (
    <div class="saved">
      <p class="quiet" role="status">
        {savedWords(said)}
      </p>
      {undoable && said === 'saved' && (
        <button type="button" class="text-button" onClick={onUndo}>
          {i18n.t('options.undo')}
        </button>
      )}
    </div>
  );
}

function savedWords(said: Parameters<typeof SavedLine>[0]['said']): string {
  switch (said) {
    case 'nothing':
      return '';
    case 'saved':
      return i18n.t('options.saved');
    case 'undone':
      return i18n.t('options.undone');
    case 'erased':
      return i18n.t('data.erased');
    case 'overtaken':
      return i18n.t('options.overtaken');
    case 'failed':
      return i18n.t('options.failed');
    case 'unsaved':
      return i18n.t('options.notSaved');
  }
}
