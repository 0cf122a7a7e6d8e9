import { i18n } from '#i18n';
import type { ChangeFailure } from '../../../core/records/storage-failures.ts';
import type { Browsed } from '../../../core/strategies/search.ts';
import { placeOf } from './browse-places.ts';
import { failedIdeaWords } from './failed-idea-words.ts';

/**
 * How a strategy stands to today: it may become today's, is so already, or cannot: today's was tried, something is begun of
 * it, or only what is done alone may come up now. `asking`: nothing is said of it before the gate is answered.
 */
export type TodayState = 'open' | 'today' | 'tried' | 'begun' | 'alone' | 'asking';

export function BrowseActions({
  strategy: { summary, saved, hidden },
  today,
  undoable,
  failed,
  on,
}: {
  strategy: Browsed;
  today: TodayState;
  undoable: boolean;
  failed: ChangeFailure | null;
  on: {
    pick: () => void;
    unpick: () => void;
    save: (saved: boolean) => void;
    hide: () => void;
    show: () => void;
    edit?: (() => void) | undefined;
    remove?: (() => void) | undefined;
  };
}) {
  const titleId = placeOf.title(summary.id);
  const button = (words: string, onClick: () => void, id?: string) => (
    <button type="button" id={id} class="button small" aria-describedby={titleId} onClick={onClick}>
      {words}
    </button>
  );
  return (
    <>
      {today === 'today' && (
        <p id={placeOf.today(summary.id)} class="is-today" tabIndex={-1}>
          {i18n.t('browse.isToday')} <a href="/today.html">{i18n.t('browse.seeToday')}</a>{' '}
          {undoable && (
            <button type="button" class="text-button" aria-describedby={titleId} onClick={on.unpick}>
              {i18n.t('options.undo')}
            </button>
          )}
        </p>
      )}
      <div class="choices">
        {today === 'open' && (
          <button type="button" class="button small primary" aria-describedby={titleId} onClick={on.pick}>
            {i18n.t('browse.pick')}
          </button>
        )}
        {button(i18n.t(saved ? 'browse.takeOff' : 'more.save'), () => on.save(!saved))}
        {hidden ? button(i18n.t('browse.show'), on.show) : button(i18n.t('more.notForMe'), on.hide)}
        {on.edit && button(i18n.t('own.edit'), on.edit, placeOf.edit(summary.id))}
        {on.remove && button(i18n.t('own.remove'), on.remove)}
      </div>
      {(today === 'tried' || today === 'alone') && <p class="quiet">{i18n.t(`browse.notToday.${today}`)}</p>}
      {today === 'begun' && (
        <p class="quiet">
          {i18n.t('browse.notToday.begun')} <a href="/today.html">{i18n.t('browse.seeToday')}</a>
        </p>
      )}
      {failed && (
        <p class="note" role="alert">
          {failedIdeaWords(failed)}
        </p>
      )}
    </>
  );
}
