import { i18n } from '#i18n';

/** Tells the browser, and with it a screen reader, which language and direction the words have; names the page. */
export function showLanguage(title: 'popup.title' | 'options.title' | 'welcome.title' | 'browse.title'): void {
  document.documentElement.lang = i18n.t('language');
  document.documentElement.dir = i18n.t('direction');
  document.title = i18n.t(title);
}
