import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { HelpLink } from '../../components/help/HelpLink.tsx';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { BrowseFilters } from '../../components/strategies/browse/BrowseFilters.tsx';
import { BrowseList } from '../../components/strategies/browse/BrowseList.tsx';
import { placeOf } from '../../components/strategies/browse/browse-places.ts';
import { OwnForm } from '../../components/strategies/OwnForm.tsx';
import { OwnLeaving } from '../../components/strategies/OwnLeaving.tsx';
import { browse, isFiltered, matching, noFilters } from '../../core/strategies/search.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import type { Said } from './browse-said.ts';
import type { BrowseStore } from './browse-store.ts';
import { IdeaView } from './IdeaView.tsx';

export function BrowsePage({ store }: { store: BrowseStore }) {
  const { list, on } = store;
  const focusOn = store.focusOn.value;
  useEffect(() => {
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
    <header>
      <h1>{i18n.t('browse.heading')}</h1>
      <p>{i18n.t('browse.intro')}</p>
      <nav>
        <a href="/popup.html#tab">{i18n.t('browse.today')}</a> <HelpLink />
      </nav>
    </header>
  );
  if (writing) {
    return (
      <>
        {header}
        {writing.leaving && <OwnLeaving onStay={on.stay} onDrop={on.drop} />}
        <OwnForm {...writing} onType={on.type} onKeep={on.keep} onLeave={on.leave} />
      </>
    );
  }
  const filters = list.filters.value;
  const all = list.all.value;
  const said = store.said.value;
  const isAskedFor = matching(filters);
  const count = all.filter((one) => !list.isRemoved(one) && isAskedFor(one)).length;
  const allHidden = !isFiltered(filters) && all.length > 0 && all.every(({ hidden }) => hidden);
  const empty = allHidden ? i18n.t('browse.allHidden') : i18n.t(`browse.empty.${filters.list}`);
  return (
    <>
      {header}
      <button type="button" id={placeOf.write} class="button" onClick={on.write}>
        {i18n.t('own.write')}
      </button>
      <BrowseFilters filters={filters} onChange={on.filter} />
      <div class="found">
        <p role="status">
          <Spoken
            words={count > 0 ? i18n.t('browse.count', count) : empty}
            once={filters === noFilters ? null : filters}
          />
        </p>
        {isFiltered(filters) && (
          <button type="button" class="text-button" onClick={on.clear}>
            {i18n.t('browse.clear')}
          </button>
        )}
        <p class="quiet" role="status">
          <Spoken words={saidWords(said.what)} once={said} />
        </p>
      </div>
      {said.what === 'gentle' && (
        <p id={placeOf.gentle} class="note" tabIndex={-1}>
          {i18n.t('browse.gentle')} <HelpLink />
        </p>
      )}
      <BrowseList
        groups={browse(all, filters, list.kept.value)}
        item={(strategy) => <IdeaView strategy={strategy} reading={reading} store={store} />}
      />
    </>
  );
}

function saidWords(what: Said): string {
  // The focus moves to where "gentle" is said.
  if (what === 'nothing' || what === 'gentle') return '';
  return i18n.t(`browse.said.${what}`);
}
