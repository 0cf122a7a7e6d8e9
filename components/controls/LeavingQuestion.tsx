import { i18n } from '#i18n';

/** Asked before what was typed, and is kept nowhere, is left. `id` is what gets the focus. */
export function LeavingQuestion({ id, onStay, onDrop }: { id: string; onStay: () => void; onDrop: () => void }) {
  return (
    <section class="note" aria-labelledby={id}>
      <p id={id} tabIndex={-1}>
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
