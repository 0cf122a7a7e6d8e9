import { i18n } from '#i18n';

export function EntryChanges({ onEdit, onRemove }: { onEdit: () => void; onRemove: () => void }) {
  return (
    <>
      <button type="button" class="text-button" onClick={onEdit}>
        {i18n.t('own.edit')}
      </button>
      <button type="button" class="text-button" onClick={onRemove}>
        {i18n.t('own.remove')}
      </button>
    </>
  );
}
