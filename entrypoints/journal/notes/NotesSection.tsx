import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Spoken } from '../../../components/page/LiveRegion.tsx';
import type { Note } from '../../../core/journal/note.ts';
import { isAtRest } from '../../../core/journal/note-changes.ts';
import type { ReadingOf } from '../journal-reading.ts';
import type { JournalStore } from '../journal-store.ts';
import { HardDays, HardDayWriting } from './HardDays.tsx';
import { NoteList } from './NoteList.tsx';

export function NotesSection({ store, reading }: { store: JournalStore; reading: ReadingOf<'notes'> }) {
  const { words, found, isSought, isCut, most, prepare, seek } = store.search;
  const some = found.value;
  const sought = useMemo(() => ({ words: words.value }), [words.value]);
  return (
    <>
      <div class="line">
        <label for="search-notes">{i18n.t('notes.search')}</label>
        <input
          autocomplete="off"
          id="search-notes"
          type="search"
          dir="auto"
          value={words.value}
          onFocus={prepare}
          onInput={({ currentTarget }) => seek(currentTarget.value)}
        />
      </div>
      <p class="quiet said" role="status">
        <Spoken words={foundWords(isSought.value, some)} once={sought} />
      </p>
      {some && isCut.value && (
        <p class="note" role="alert">
          {i18n.t('notes.notAll')}
        </p>
      )}
      {isSought.value ? (
        <>
          <NoteList store={store} notes={some?.slice(0, most.value) ?? []} reading={reading} all />
          {some && some.length > most.value && (
            <More store={store} after={some[most.value - 1]} onMore={store.search.more} />
          )}
          <HardDayWriting store={store} />
        </>
      ) : (
        <Parts store={store} reading={reading} />
      )}
    </>
  );
}

function Parts({ store, reading }: { store: JournalStore; reading: ReadingOf<'notes'> }) {
  const { pages, parked, noticed, hardDays, hasEarlier, days } = reading;
  const { today } = days;
  const done = parked.filter(isAtRest);
  const open = store.notes.form.value?.note.id;
  const isOpen = ({ id }: Note) => id === open;
  const astray = ![pages, parked, noticed].some((some) => some.some(isOpen));
  const more = (some: readonly Note[]) => <More store={store} after={some.at(-1)} onMore={store.on.moreNotes} />;
  return (
    <>
      <section>
        <p class="quiet">{i18n.t('notes.pageIntro')}</p>
        <NoteList store={store} notes={pages} reading={reading} write="page" astray={astray} />
        {hasEarlier.page && more(pages)}
      </section>
      <section class="part parked" aria-labelledby="parked">
        <h3 id="parked" tabIndex={-1}>
          {i18n.t('notes.parkedTitle')}
        </h3>
        <p class="quiet">{i18n.t('notes.parkedIntro')}</p>
        <NoteList
          store={store}
          notes={parked.filter((note) => !isAtRest(note))}
          reading={reading}
          write="parked"
          astray={astray}
        />
        {parked.length > done.length && (
          <button type="button" class="button small" onClick={store.noteOn.print}>
            {i18n.t('notes.print')}
          </button>
        )}
        {done.length > 0 && (
          <details
            ref={(place) => {
              if (place && done.some(isOpen)) place.open = true;
            }}
          >
            <summary>{i18n.t('notes.done')}</summary>
            <NoteList store={store} notes={done} reading={reading} />
          </details>
        )}
      </section>
      <section class="part" aria-labelledby="noticed">
        <h3 id="noticed">{i18n.t('notes.noticedTitle')}</h3>
        <p class="quiet">{i18n.t('notes.noticedIntro')}</p>
        <NoteList store={store} notes={noticed} reading={reading} write="noticed" astray={astray} />
        {hasEarlier.noticed && more(noticed)}
      </section>
      <HardDays store={store} hardDays={hardDays} today={today} />
    </>
  );
}

/** The focus goes to the last note that stood there before, and what is new comes after it. */
function More({ store, after, onMore }: { store: JournalStore; after: Note | undefined; onMore: () => unknown }) {
  const go = async () => {
    await onMore();
    if (after) store.focusOn.value = `note-${after.id}`;
  };
  return (
    <button type="button" class="button small" onClick={go}>
      {i18n.t('notes.more')}
    </button>
  );
}

function foundWords(isSought: boolean, found: readonly Note[] | null): string {
  if (!isSought) return '';
  return found ? i18n.t('notes.found', found.length) : i18n.t('notes.looking');
}
