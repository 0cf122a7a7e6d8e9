import { i18n } from '#i18n';

/** Asked where what was typed could not be kept, not even to go on with. */
export function LeavingNote({ onStay, onDrop }: { onStay: () => void; onDrop: () => void }) {
  return (
    <section class="note" aria-labelledby="note-leaving">
      <p id="note-leaving" tabIndex={-1}>
        {i18n.t('own.leaveTitle')} {i18n.t('own.leaveText')}
      </p>
      <div class="row">
        <button type="button" class="button small" onClick={onStay}>
          {i18n.t('own.stay')}
        </button>
        <button type="button" class="button small" onClick={onDrop}>
          {i18n.t('own.drop')}
        </button>
      </div>
    </section>
  );
}
