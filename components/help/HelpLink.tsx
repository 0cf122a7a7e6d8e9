import { i18n } from '#i18n';

/** The way to the help page, which needs nothing to work. */
export function HelpLink() {
  return (
    <a href="/help.html" target="_blank" rel="noopener">
      {i18n.t('help.link')}
    </a>
  );
}
