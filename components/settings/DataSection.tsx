import { i18n } from '#i18n';
import { Changeable } from '../controls/Changeable.tsx';
import { Spoken } from '../page/LiveRegion.tsx';

export function DataSection({
  stored,
  asking,
  copied,
  onCopy,
  onErase,
  onSure,
  onKeep,
}: {
  stored: { days: number; nudges: number };
  asking: boolean;
  copied: { worked: boolean } | null;
  onCopy: () => void;
  onErase: () => void;
  onSure: () => void;
  onKeep: () => void;
}) {
  const { days, nudges } = stored;
  return (
    <>
      <p>{i18n.t('data.intro')}</p>
      <p>{i18n.t('data.seen', { days: i18n.t('data.days', days), nudges: i18n.t('data.nudges', nudges) })}</p>
      <p>{i18n.t('data.readable')}</p>
      <button type="button" class="button" onClick={onCopy}>
        {i18n.t('data.copy')}
      </button>
      <p class="quiet" role="status">
        <Spoken words={copied ? i18n.t(copied.worked ? 'data.copied' : 'failure.notCopied') : ''} once={copied} />
      </p>
      <Changeable form="list">
        {asking ? (
          <div class="note" role="alert">
            <p>{i18n.t('data.eraseSure')}</p>
            <div class="row">
              <button type="button" class="button" onClick={onSure}>
                {i18n.t('data.eraseYes')}
              </button>
              <button type="button" class="button" onClick={onKeep}>
                {i18n.t('data.eraseNo')}
              </button>
            </div>
          </div>
        ) : (
          <button type="button" class="button" onClick={onErase}>
            {i18n.t('data.erase')}
          </button>
        )}
      </Changeable>
    </>
  );
}
