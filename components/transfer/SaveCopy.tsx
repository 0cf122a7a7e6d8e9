import { i18n } from '#i18n';
import { Spoken } from '../page/LiveRegion.tsx';

export function SaveCopy({ copied, onCopy }: { copied: { worked: boolean } | null; onCopy: () => void }) {
  return (
    <section aria-labelledby="save-copy">
      <h3 id="save-copy">{i18n.t('saveCopy.title')}</h3>
      <p>{i18n.t('saveCopy.intro')}</p>
      <button type="button" class="button" onClick={onCopy}>
        {i18n.t('data.copy')}
      </button>
      <p class="quiet" role="status">
        <Spoken words={copied ? i18n.t(copied.worked ? 'data.copied' : 'failure.notCopied') : ''} once={copied} />
      </p>
    </section>
  );
}
