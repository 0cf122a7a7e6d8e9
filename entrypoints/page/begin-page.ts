import { i18n } from '#i18n';
import type { PageTitle } from '../../components/page/pages.ts';
import { pressOncePerDoubleClick, pressOncePerKey } from './pressed-once.ts';

/** What a page does before it shows anything. */
export function beginPopup(): void {
  begin(i18n.t('popup.title'));
}

/** `beginPopup` for the others. Their titles tell pages apart, and a passer-by nothing. */
export function beginPage(page: PageTitle): void {
  begin(i18n.t('pages.title', { page: i18n.t(`pages.${page}`) }));
}

function begin(title: string): void {
  document.documentElement.lang = i18n.t('language');
  document.documentElement.dir = i18n.t('direction');
  document.title = title;
  pressOncePerKey();
  pressOncePerDoubleClick();
}
