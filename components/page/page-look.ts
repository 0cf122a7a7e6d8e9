import { i18n } from '#i18n';

export function showLanguage(title: 'popup.title' | 'options.title' | 'welcome.title' | 'browse.title'): void {
  document.documentElement.lang = i18n.t('language');
  document.documentElement.dir = i18n.t('direction');
  document.title = i18n.t(title);
}
