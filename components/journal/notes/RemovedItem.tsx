import { i18n } from '#i18n';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';

export function RemovedItem({
  id,
  said = i18n.t('own.removed'),
  failed,
  onUndo,
}: {
  id: string;
  said?: string;
  failed: JournalFailure | null;
  onUndo: () => void;
}) {
  return (
    <li class="entry">
      <div class="row">
        <p id={`removed-${id}`} tabIndex={-1}>
          {said}
        </p>
        <button type="button" class="text-button" onClick={onUndo}>
          {i18n.t('options.undo')}
        </button>
      </div>
      <FailedNote failed={failed} at={id} />
    </li>
  );
}
