import { i18n } from '#i18n';
import { SectionLinks } from '../../components/controls/SectionLinks.tsx';
import { useWhenDrawn } from '../../components/controls/when-drawn.ts';
import { journalSections, journalSectionWords } from '../../components/journal/journal-sections.ts';
import { Spoken } from '../../components/page/LiveRegion.tsx';
import { NewerKept } from '../../components/records/NewerKept.tsx';
import { Recovery } from '../recovery/Recovery.tsx';
import { CheckInSection } from './check-in/CheckInSection.tsx';
import { DaysSection } from './days/DaysSection.tsx';
import { LookBackSection } from './days/LookBackSection.tsx';
import type { JournalReading } from './journal-reading.ts';
import type { Said } from './journal-said.ts';
import type { JournalStore } from './journal-store.ts';
import { NotesSection } from './notes/NotesSection.tsx';
import { PromisesSection } from './promises/PromisesSection.tsx';

const links = () => journalSections.map((id) => ({ id, name: journalSectionWords(id) }));

export function JournalPage({ store }: { store: JournalStore }) {
  const focusOn = store.focusOn.value;
  const reading = store.shown.value;
  const section = store.section.value;
  useWhenDrawn(() => {
    const place = focusOn && document.getElementById(focusOn);
    if (!place) return;
    place.focus();
    if (store.focusOn.peek() === focusOn) store.focusOn.value = null;
  }, [focusOn, reading]);
  const unreadable = store.unreadable.value;
  // What is being written stays on the screen, whatever becomes of the rest.
  if (unreadable && !store.isWriting.value) return <Recovery error={unreadable.error} onAgain={store.on.again} />;
  if (!reading) return null;
  const said = store.said.value;
  return (
    <>
      <header class="page-head">
        <h1>{i18n.t('journal.heading')}</h1>
        <p>{i18n.t('journal.intro')}</p>
      </header>
      <div class="with-sections">
        <SectionLinks title={i18n.t('journal.sections')} links={links()} current={section} />
        <section class="journal-section" aria-labelledby={section}>
          <h2 id={section} tabIndex={-1}>
            {journalSectionWords(section)}
          </h2>
          <p class="quiet said" role="status">
            <Spoken words={saidWords(said.what)} once={said} />
          </p>
          {reading.section === section && (
            <>
              <NewerKept is={reading.hasNewer || (section === 'notes' && store.search.hasNewer.value)} />
              <Section store={store} reading={reading} />
            </>
          )}
        </section>
      </div>
    </>
  );
}

function Section({ store, reading }: { store: JournalStore; reading: JournalReading }) {
  switch (reading.section) {
    case 'days':
      return <DaysSection store={store} reading={reading} />;
    case 'look-back':
      return <LookBackSection store={store} reading={reading} />;
    case 'promises':
      return <PromisesSection store={store} reading={reading} />;
    case 'check-in':
      return <CheckInSection store={store} reading={reading} />;
    case 'notes':
      return <NotesSection store={store} reading={reading} />;
  }
}

function saidWords(what: Said): string {
  switch (what) {
    case 'nothing':
      return '';
    case 'earlier':
      return i18n.t('days.shown');
    case 'promised':
      return i18n.t('promises.added');
    case 'changed':
      return i18n.t('promises.changed');
    case 'kept':
      return i18n.t('notes.kept');
    case 'back':
      return i18n.t('promises.back');
  }
}
