import { i18n } from '#i18n';
import { pressOncePerKey } from '../controls/held-keys.ts';

/** The full pages, in the order in which every navigation names them. */
export const pages = {
  today: '/today.html',
  practice: '/practice.html',
  journal: '/journal.html',
  ideas: '/browse.html',
  options: '/options.html',
  help: '/help.html',
} as const;

export type PageName = keyof typeof pages;
/** Those to which no navigation leads, too. */
export type PageTitle = PageName | 'welcome' | 'how' | 'summary';

export const pageNames = Object.keys(pages) as PageName[];

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
}
