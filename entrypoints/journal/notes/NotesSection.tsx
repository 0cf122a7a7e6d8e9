import { i18n } from '#i18n';
import { Spoken } from '../../../components/page/LiveRegion.tsx';
import type { Note } from '../../../core/journal/note.ts';
import type { ReadingOf } from '../journal-reading.ts';
import type { JournalStore } from '../journal-store.ts';
import { HardDays } from './HardDays.tsx';
import { NoteList } from './NoteList.tsx';

/** So many of what was found stand there at once. */
const mostFound = 50;

export function NotesSection({ store, reading }: { store: JournalStore; reading: ReadingOf<'notes'> }) {
  const { words, found, isSought, seek } = store.search;
  const { today } = reading.days;
  const some = found.value;
  return (
    <>
      <div class="line">
        <label for="search-notes">{i18n.t('notes.search')}</label>
        <input
          id="search-notes"
          type="search"
          dir="auto"
          autocomplete="off"
          value={words.value}
          onInput={({ currentTarget }) => seek(currentTarget.value)}
        />
      </div>
      <p class="quiet said" role="status">
        <Spoken words={foundWords(isSought.value, some)} once={null} />
      </p>
      {isSought.value ? (
        some && <NoteList store={store} notes={some.slice(0, mostFound)} today={today} all />
      ) : (
        <Parts store={store} reading={reading} />
      )}
    </>
  );
}

function Parts({ store, reading }: { store: JournalStore; reading: ReadingOf<'notes'> }) {
  const { pages, parked, noticed, hardDays, hasEarlier, days } = reading;
  const { today } = days;
  const isDone = ({ parked: answer }: Note) => answer === 'asked' || answer === 'let_go';
  const done = parked.filter(isDone);
  const open = store.notes.writing.value?.note.id;
  const isOpen = ({ id }: Note) => id === open;
  const astray = ![pages, parked, noticed].some((some) => some.some(isOpen));
  const more = (some: readonly Note[]) => {
    const last = some.at(-1);
    return (
      <button type="button" class="button small" onClick={() => store.on.moreNotes(last ? `note-${last.id}` : null)}>
        {i18n.t('notes.more')}
      </button>
    );
  };
  return (
    <>
      <section>
        <p class="quiet">{i18n.t('notes.pageIntro')}</p>
        <NoteList store={store} notes={pages} today={today} write="page" astray={astray} />
        {hasEarlier.page && more(pages)}
      </section>
      <section class="part parked" aria-labelledby="parked">
        <h3 id="parked" tabIndex={-1}>
          {i18n.t('notes.parkedTitle')}
        </h3>
        <p class="quiet">{i18n.t('notes.parkedIntro')}</p>
        <NoteList
          store={store}
          notes={parked.filter((note) => !isDone(note))}
          today={today}
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
            <NoteList store={store} notes={done} today={today} />
          </details>
        )}
      </section>
      <section class="part" aria-labelledby="noticed">
        <h3 id="noticed">{i18n.t('notes.noticedTitle')}</h3>
        <p class="quiet">{i18n.t('notes.noticedIntro')}</p>
        <NoteList store={store} notes={noticed} today={today} write="noticed" astray={astray} />
        {hasEarlier.noticed && more(noticed)}
      </section>
      <HardDays store={store} hardDays={hardDays} today={today} />
    </>
  );
}

function foundWords(isSought: boolean, found: readonly Note[] | null): string {
  if (!isSought) return '';
  return found ? i18n.t('notes.found', found.length) : i18n.t('notes.looking');
}
