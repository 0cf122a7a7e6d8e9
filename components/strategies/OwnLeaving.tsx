import { i18n } from '#i18n';
import { placeOf } from './browse/browse-places.ts';

export function OwnLeaving({ onStay, onDrop }: { onStay: () => void; onDrop: () => void }) {
  return (
    <section class="panel note" aria-labelledby={placeOf.leaving}>
      <h2 id={placeOf.leaving} tabIndex={-1}>
        {i18n.t('own.leaveTitle')}
      </h2>
      <p>{i18n.t('own.leaveText')}</p>
      <div class="choices">
        <button type="button" class="button primary" onClick={onStay}>
          {i18n.t('own.stay')}
        </button>
        <button type="button" class="button" onClick={onDrop}>
          {i18n.t('own.drop')}
        </button>
      </div>
    </section>
  );
}
