import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { LeavingQuestion } from '../../components/controls/LeavingQuestion.tsx';
import { useWhenDrawn } from '../../components/controls/when-drawn.ts';
import { HelpLink } from '../../components/help/HelpLink.tsx';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { NewerKept } from '../../components/records/NewerKept.tsx';
import { BrowseFilters } from '../../components/strategies/browse/BrowseFilters.tsx';
import { BrowseFound } from '../../components/strategies/browse/BrowseFound.tsx';
import { BrowseNothing } from '../../components/strategies/browse/BrowseNothing.tsx';
import { BrowseThemes } from '../../components/strategies/browse/BrowseThemes.tsx';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import { OwnForm } from '../../components/strategies/OwnForm.tsx';
import {
  type Browsed,
  type BrowseSection,
  bestFirst,
  browse,
  type Filters,
  isFiltered,
  isNarrowed,
  matching,
  noFilters,
} from '../../core/strategies/search.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import type { Said } from './browse-said.ts';
import type { BrowseStore } from './browse-store.ts';
import { IdeaView } from './IdeaView.tsx';

export function BrowsePage({ store }: { store: BrowseStore }) {
  const { list, on } = store;
  const focusOn = store.focusOn.value;
  useWhenDrawn(() => {
    if (!focusOn) return;
    document.getElementById(focusOn)?.focus();
    store.focusOn.value = null;
  }, [focusOn]);
  const reading = store.shown.value;
  const unreadable = store.unreadable.value;
  const writing = store.writing.value;
  // What is being written stays on the screen, whatever becomes of the list.
  if (!writing && unreadable) return <Recovery error={unreadable.error} onAgain={on.again} />;
  if (!reading) return null;
  const header = (
    <header class="page-head">
      <h1>{i18n.t('browse.heading')}</h1>
      <p>{i18n.t('browse.intro')}</p>
    </header>
  );
  if (writing) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever is in it.
      <div
        class="writing"
        onKeyDown={({ key }) => {
          if (key === 'Escape') (writing.leaving ? on.stay : on.leave)();
        }}
      >
        {header}
        {writing.leaving && <LeavingQuestion id={placeOf.leaving} onStay={on.stay} onDrop={on.drop} />}
        <OwnForm {...writing} onType={on.type} onKeep={on.keep} onLeave={on.leave} />
      </div>
    );
  }
  const filters = list.filters.value;
  const all = list.all.value;
  const said = store.said.value;
  const isSought = filters.words.trim() !== '';
  const found = store.search.found.value;
  const isAskedFor = matching(filters);
  const counted = (some: readonly Browsed[]) => some.filter((one) => !list.isRemoved(one) && isAskedFor(one)).length;
  const sought = found && bestFirst(all, filters, list.kept.value, found);
  const count = counted(sought ?? all);
  const behindFilters = found && isNarrowed(filters) ? bestFirst(all, noFilters, [], found).length : 0;
  const item = (strategy: Browsed) => (
    <IdeaView strategy={strategy} namesTheme={isSought} reading={reading} store={store} />
  );
  const foundWords = () => {
    if (store.search.failed.value) return i18n.t('browse.noSearch');
    if (isSought && !found) return '';
    return count > 0 ? i18n.t('browse.count', count) : emptyWords(all, filters, behindFilters);
  };
  return (
    <>
      {header}
      <div class="looking">
        <div class="choosing">
          <button type="button" id={placeOf.write} class="button" onClick={on.write}>
            {i18n.t('own.write')}
          </button>
          <BrowseFilters filters={filters} onChange={on.filter} />
        </div>
        <div class="results">
          <div class="found">
            <p role="status">
              <Spoken words={foundWords()} once={filters === noFilters ? null : filters} />
            </p>
            {isFiltered(filters) && (
              <button type="button" class="text-button" onClick={on.clear}>
                {i18n.t(isNarrowed(filters) ? 'browse.clear' : 'browse.clearSearch')}
              </button>
            )}
            <p class="quiet" role="status">
              <Spoken words={saidWords(said.what)} once={said} />
            </p>
          </div>
          <NewerKept is={reading.hasNewer} />
          {said.what === 'gentle' && (
            <p id={placeOf.gentle} class="note" tabIndex={-1}>
              {i18n.t('browse.gentle')} <HelpLink />{' '}
              <button type="button" class="text-button" onClick={on.undoNotSafe}>
                {i18n.t('options.undo')}
              </button>
            </p>
          )}
          {store.search.mayNeedHelp.value && (
            <p class="note">
              {i18n.t('browse.help')} <HelpLink />
            </p>
          )}
          {(!isSought || store.search.failed.value) && <Themes store={store} countOf={counted} item={item} />}
          {sought && sought.length > 0 && (
            <BrowseFound
              found={sought}
              whole={list.whole.value === filters.words}
              onWhole={() => on.showWhole(sought)}
              item={item}
            />
          )}
          {sought?.length === 0 && (
            <BrowseNothing behindFilters={behindFilters} onWiden={on.widen} onTheme={on.lookThrough} />
          )}
        </div>
      </div>
    </>
  );
}

function saidWords(what: Said): string {
  // The focus moves to where "gentle" is said.
  if (what === 'nothing' || what === 'gentle') return '';
  return i18n.t(`browse.said.${what}`);
}

function Themes({
  store: { list, on },
  countOf,
  item,
}: {
  store: BrowseStore;
  countOf: (some: readonly Browsed[]) => number;
  item: (strategy: Browsed) => ComponentChildren;
}) {
  const groups = browse(list.all.value, list.filters.value, list.kept.value);
  const shown = groups.reduce((sum, { strategies }) => sum + strategies.length, 0);
  const isOpen = (section: BrowseSection) => list.isSectionOpen(section, shown);
  return (
    <BrowseThemes
      groups={groups}
      countOf={({ strategies }) => countOf(strategies)}
      isOpen={isOpen}
      onToggle={(section) => on.toggleSection(section, !isOpen(section))}
      item={item}
    />
  );
}

/** What is said where nothing is in view: only what the person has asked for is spoken of. */
function emptyWords(all: readonly Browsed[], filters: Filters, behindFilters: number): string {
  if (filters.words.trim() !== '') return i18n.t(behindFilters > 0 ? 'browse.empty.behind' : 'browse.empty.words');
  if (!isFiltered(filters) && all.length > 0 && all.every(({ hidden }) => hidden)) return i18n.t('browse.allHidden');
  if (isFiltered({ ...filters, list: 'all' })) return i18n.t('browse.empty.all');
  return i18n.t(`browse.empty.${filters.list}`);
}
