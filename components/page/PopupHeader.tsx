import { i18n } from '#i18n';
import { shortDateWords } from '../time/moment-words.ts';
import { Icon } from './Icon.tsx';
import { pageNames, pages } from './page-look.ts';

export function PopupHeader({ date }: { date?: Temporal.PlainDate }) {
  return (
    <header>
      <Icon name="sprout" class="mark" />
      {date && <span class="quiet">{shortDateWords(date)}</span>}
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
