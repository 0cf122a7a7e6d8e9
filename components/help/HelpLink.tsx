import { i18n } from '#i18n';

export function HelpLink({ words = i18n.t('help.link') }: { words?: string }) {
  return (
    <a href="/help.html" target="_blank" rel="noopener">
      {words}
    </a>
  );
}
