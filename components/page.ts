import { i18n } from '#i18n';
import type { Look } from '../core/settings.ts';

/** Tells the browser, and with it a screen reader, which language and direction the words have; names the page. */
export function showLanguage(title: 'popup.title' | 'options.title' | 'welcome.title' | 'browse.title'): void {
  document.documentElement.lang = i18n.t('language');
  document.documentElement.dir = i18n.t('direction');
  document.title = i18n.t(title);
}

/** Shows the page in the appearance that the person chose. */
export function showLook(look: Look): void {
  document.documentElement.dataset.look = look;
}
