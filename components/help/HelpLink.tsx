import { i18n } from '#i18n';

export function HelpLink() {
  return (
    <a href="/help.html" target="_blank" rel="noopener">
      {i18n.t('help.link')}
    </a>
  );
}
