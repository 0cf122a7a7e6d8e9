import { i18n } from '#i18n';

/** Without `onEdit` where what was begun is gone on with instead. */
export function EntryChanges({ onEdit, onRemove }: { onEdit: (() => void) | null; onRemove: () => void }) {
  return (
    <>
      {onEdit && (
        <button type="button" class="text-button" onClick={onEdit}>
          {i18n.t('own.edit')}
        </button>
      )}
      <button type="button" class="text-button" onClick={onRemove}>
        {i18n.t('own.remove')}
      </button>
    </>
  );
}
