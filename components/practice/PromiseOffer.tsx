import { i18n } from '#i18n';

export function PromiseOffer({ empty, onOffer }: { empty: boolean; onOffer: () => void }) {
  return (
    <div class="stack">
      <button type="button" class="text-button" aria-disabled={empty} onClick={() => !empty && onOffer()}>
        {i18n.t('repair.promise')}
      </button>
      <p class="quiet">{i18n.t('repair.promiseHint')}</p>
    </div>
  );
}
