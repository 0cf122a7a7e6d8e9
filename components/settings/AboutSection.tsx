import { i18n } from '#i18n';
import { HelpLink } from '../help/HelpLink.tsx';

export function AboutSection({ version, shortcut }: { version: string; shortcut: string | null }) {
  return (
    <>
      <p>{i18n.t('about.text')}</p>
      <p>
        {i18n.t('about.afraid')} <HelpLink />
      </p>
      <p>
        <a href="/how.html">{i18n.t('how.title')}</a>
      </p>
      {shortcut && <p>{i18n.t('about.shortcut', { keys: shortcut })}</p>}
      <p class="quiet">{i18n.t('about.version', { version })}</p>
    </>
  );
}
