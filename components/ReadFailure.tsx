import { i18n } from '#i18n';
import { HelpLink } from './HelpLink.tsx';

/** Shown where stored records cannot be read. It deletes nothing and blames nobody. */
export function ReadFailure({ onAgain }: { onAgain: () => void }) {
  return (
    <section class="panel" role="alert">
      <h1>{i18n.t('error.title')}</h1>
      <p>
        {i18n.t('error.text')} <HelpLink />
      </p>
      <button type="button" class="button primary" onClick={onAgain}>
        {i18n.t('error.again')}
      </button>
    </section>
  );
}
