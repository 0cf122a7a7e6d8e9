import { i18n } from '#i18n';
import type { Browsed } from '../../../core/strategies/search.ts';
import { placeOf } from './browse-places.ts';

/** How a strategy stands to today: it may become today's, is so already, or cannot since today's was tried. */
export type TodayState = 'open' | 'today' | 'tried' | 'closed';

export function BrowseActions({
  strategy: { summary, saved, hidden },
  today,
  failed,
  on,
}: {
  strategy: Browsed;
  today: TodayState;
  failed: boolean;
  on: {
    pick: () => void;
    save: (saved: boolean) => void;
    hide: () => void;
    show: () => void;
    edit?: (() => void) | undefined;
    remove?: (() => void) | undefined;
  };
}) {
  const reasonId = `reason-${summary.id}`;
  const button = (words: string, onClick: () => void) => (
    <button type="button" class="button small" onClick={onClick}>
      {words}
    </button>
  );
  return (
    <>
      {today === 'today' && (
        <p id={placeOf.today(summary.id)} class="is-today" tabIndex={-1}>
          {i18n.t('browse.isToday')} <a href="/popup.html#tab">{i18n.t('browse.seeToday')}</a>
        </p>
      )}
      <div class="choices">
        {(today === 'open' || today === 'tried') && (
          <button
            type="button"
            class="button small primary"
            disabled={today === 'tried'}
            aria-describedby={today === 'tried' ? reasonId : undefined}
            onClick={on.pick}
          >
            {i18n.t('browse.pick')}
          </button>
        )}
        {button(i18n.t(saved ? 'browse.takeOff' : 'more.save'), () => on.save(!saved))}
        {hidden ? button(i18n.t('browse.show'), on.show) : button(i18n.t('more.notForMe'), on.hide)}
        {on.edit && button(i18n.t('own.edit'), on.edit)}
        {on.remove && button(i18n.t('own.remove'), on.remove)}
      </div>
      {today === 'tried' && (
        <p id={reasonId} class="quiet">
          {i18n.t('browse.tried')}
        </p>
      )}
      {failed && (
        <p class="note" role="alert">
          {i18n.t('error.save')}
        </p>
      )}
    </>
  );
}
