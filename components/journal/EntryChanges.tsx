import { i18n } from '#i18n';

/** Without `onEdit` where what was begun is gone on with instead. */
export function EntryChanges({
  about,
  onEdit,
  onRemove,
}: {
  /** Which of the entries it is. */
  about: string;
  onEdit: (() => void) | null;
  onRemove: () => void;
}) {
  return (
    <>
      {onEdit && (
        <button type="button" class="text-button" aria-description={about} onClick={onEdit}>
          {i18n.t('own.edit')}
        </button>
      )}
      <button type="button" class="text-button" aria-description={about} onClick={onRemove}>
        {i18n.t('own.remove')}
      </button>
    </>
  );
}
