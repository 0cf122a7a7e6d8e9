import { i18n } from '#i18n';
import type { StorageFailure } from '../../core/records/storage-failures.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { type Copied, copiedWords } from '../transfer/saving/copied-words.ts';
import { Spoken } from './LiveRegion.tsx';

export type RecoverySaid = ({ what: 'copied' } & Copied) | { what: 'still' };

export function ReadFailure({
  failure,
  said,
  onAgain,
  onCopy,
  onBeginAnew,
  onLeave,
}: {
  failure: StorageFailure;
  said: RecoverySaid | null;
  onAgain: () => void;
  onCopy: () => void;
  onBeginAnew: () => void;
  onLeave: () => void;
}) {
  return (
    <section class="panel" role="alert">
      <h1>{i18n.t(`failure.${failure}Title`)}</h1>
      <p>
        {i18n.t(`failure.${failure}`)} <HelpLink />
      </p>
      <div class="row">
        {failure === 'container' ? (
          <button type="button" class="button primary" onClick={onLeave}>
            {i18n.t('failure.leave')}
          </button>
        ) : (
          <button type="button" class="button primary" onClick={onAgain}>
            {i18n.t('failure.again')}
          </button>
        )}
        {failure === 'lost' && (
          <button type="button" class="button" onClick={onBeginAnew}>
            {i18n.t('failure.beginAnew')}
          </button>
        )}
        {failure !== 'lost' && failure !== 'container' && (
          <button type="button" class="button" onClick={onCopy}>
            {i18n.t('data.copy')}
          </button>
        )}
      </div>
      <p class="quiet" role="status">
        <Spoken words={said ? saidWords(said) : ''} once={said} />
      </p>
    </section>
  );
}

function saidWords(said: RecoverySaid): string {
  return said.what === 'copied' ? copiedWords(said) : i18n.t('failure.still');
}
