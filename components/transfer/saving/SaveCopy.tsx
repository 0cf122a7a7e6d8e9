import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Spoken } from '../../page/LiveRegion.tsx';
import { type Copied, copiedWords } from './copied-words.ts';

export function SaveCopy({
  copied,
  onCopy,
  onReadable,
}: {
  copied: Copied | null;
  onCopy: () => void;
  onReadable: (withCheckIns: boolean) => void;
}) {
  const [withCheckIns, setWithCheckIns] = useState(false);
  return (
    <section aria-labelledby="save-copy">
      <h3 id="save-copy">{i18n.t('saveCopy.title')}</h3>
      <p>{i18n.t('saveCopy.intro')}</p>
      <button type="button" class="button" onClick={onCopy}>
        {i18n.t('data.copy')}
      </button>
      <p>{i18n.t('readable.explain')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => onReadable(withCheckIns)}>
          {i18n.t('readable.save')}
        </button>
        <label class="check">
          <input
            autocomplete="off"
            type="checkbox"
            checked={withCheckIns}
            onChange={({ currentTarget }) => setWithCheckIns(currentTarget.checked)}
          />
          <span>{i18n.t('readable.withCheckIns')}</span>
        </label>
      </div>
      <p class={copied?.worked && copied.problem ? 'note' : 'quiet'} role="status">
        <Spoken words={copied ? copiedWords(copied) : ''} once={copied} />
      </p>
    </section>
  );
}
