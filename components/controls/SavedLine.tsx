import { i18n } from '#i18n';
import { Spoken } from '../page/LiveRegion.tsx';

export function SavedLine({
  said,
  once,
  undoable,
  onUndo,
}: {
  said: 'nothing' | 'saved' | 'undone' | 'erased' | 'overtaken' | 'failed' | 'not_undone' | 'not_erased' | 'unsaved';
  once: object;
  undoable: boolean;
  onUndo: () => void;
}) {
  return (
    <div class="saved">
      <p class="quiet" role="status">
        <Spoken words={savedWords(said)} once={once} />
      </p>
      {undoable && (said === 'saved' || said === 'not_undone') && (
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
    case 'not_erased':
      return i18n.t('data.notErased');
    case 'failed':
    case 'not_undone':
      return i18n.t('options.failed');
    case 'unsaved':
      return i18n.t('options.notSaved');
  }
}
