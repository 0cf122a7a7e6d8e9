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
