import { i18n } from '#i18n';
import { type Theme, themes } from '../../../core/strategies/strategy.ts';
import { placeOf } from './browse-places.ts';

/** What to do where a search has found nothing: look without the filters that hide something, or look through a theme. */
export function BrowseNothing({
  behindFilters,
  onWiden,
  onTheme,
}: {
  behindFilters: number;
  onWiden: () => void;
  onTheme: (theme: Theme) => void;
}) {
  if (behindFilters > 0) {
    return (
      <button type="button" class="button" onClick={onWiden}>
        {i18n.t('browse.widen', behindFilters)}
      </button>
    );
  }
  return (
    <section aria-labelledby={placeOf.suggested}>
      <h2 id={placeOf.suggested}>{i18n.t('browse.suggested')}</h2>
      <ul class="browse-list">
        {themes.map((theme) => (
          <li key={theme}>
            <button type="button" class="text-button suggestion" onClick={() => onTheme(theme)}>
              {i18n.t(`theme.${theme}`)}
            </button>
            <p class="quiet">{i18n.t(`browse.about.${theme}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
