import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';
import { type PageName, type PageTitle, pageNames, pages } from './pages.ts';

/** The pages to which no navigation leads, and the one that does. */
const parents: Partial<Record<PageTitle, PageName>> = { how: 'help' };

/** What all full pages have in common. Inside of it each has its `main` and in that its one `h1`. */
export function PageFrame({ page, children }: { page: PageTitle; children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#content">
        {i18n.t('pages.skip')}
      </a>
      <header class="frame">
        <span class="brand">
          <Icon name="sprout" class="mark" />
          {i18n.t('extName')}
        </span>
        <nav aria-label={i18n.t('pages.navigation')}>
          <ul>
            {/* Who is welcomed goes through a few steps first. */}
            {(page === 'welcome' ? (['help'] as const) : pageNames).map((name) => (
              <li key={name}>
                <PageLink name={name} current={name === page ? 'page' : name === parents[page] && 'true'} />
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div id="content" tabIndex={-1}>
        {children}
      </div>
    </>
  );
}

function PageLink({ name, current }: { name: PageName; current: 'page' | 'true' | false }) {
  // Help has a tab of its own: whoever leaves it in haste finds nothing of Tend behind "Back".
  const apart = name === 'help' && current !== 'page' && { target: '_blank', rel: 'noopener' };
  return (
    <a href={pages[name]} aria-current={current || undefined} {...apart}>
      {i18n.t(`pages.${name}`)}
    </a>
  );
}
