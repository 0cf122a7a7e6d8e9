import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';
import { pageNames, pages } from './pages.ts';

export function PopupHeader() {
  return (
    <header>
      <Icon name="sprout" class="mark" />
      <nav aria-label={i18n.t('pages.navigation')}>
        {pageNames.map((name) => (
          <a key={name} class="text-button" href={pages[name]} target="_blank" rel="noopener">
            {i18n.t(`pages.${name}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}
