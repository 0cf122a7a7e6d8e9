import { computed, signal } from '@preact/signals';
import { takeOffered } from '../../app/journal/offer-promise.ts';
import type { JournalFailure } from '../../components/journal/FailedNote.tsx';
import type { JournalSectionId } from '../../components/journal/journal-sections.ts';
import { browser } from '../../platform/browser/browser.ts';
import { askBeforeLeaving } from '../page/ask-before-leaving.ts';
import { here } from '../page/here.ts';
import { readingStore } from '../page/reading-store.ts';
import { whenFirst } from '../page/when-first.ts';
import { checkInWriting } from './check-in/check-in-writing.ts';
import { removingWords } from './days/removing-words.ts';
import { journalAddress, takeAsked } from './journal-address.ts';
import { journalAttempt } from './journal-attempt.ts';
import { type JournalReading, readJournal, type Wanted } from './journal-reading.ts';
import type { Said } from './journal-said.ts';
import { hardDayWriting } from './notes/hard-day-writing.ts';
import { ideaTitles } from './notes/idea-titles.ts';
import { noteActions } from './notes/note-actions.ts';
import { noteSearch } from './notes/note-search-state.ts';
import { noteWriting } from './notes/note-writing.ts';
import { promiseActions } from './promises/promise-actions.ts';
import { promiseWriting } from './promises/promise-writing.ts';

export type JournalStore = ReturnType<typeof journalStore>;

/** So many days are read at first, and so many more each time that the person asks for earlier ones. */
const daysAtOnce = 20;
const notesAtOnce = 10;

/** The one owner of the journal's state. */
export function journalStore() {
  const { about, week } = takeAsked();
  const wanted = signal<Omit<Wanted, 'section'>>({
    days: daysAtOnce,
    notes: notesAtOnce,
    lookBack: { year: null, month: null, week, withHard: false },
  });
  const want = async (change: Partial<Omit<Wanted, 'section'>>, focus: string | null) => {
    wanted.value = { ...wanted.peek(), ...change };
    await page.read();
    if (focus) focusOn.value = focus;
  };
  const wantToSee = (change: Partial<Wanted['lookBack']>, focus: string | null) =>
    want({ lookBack: { ...wanted.peek().lookBack, ...change } }, focus);
  const page = readingStore<JournalReading, Said, JournalFailure>('nothing', {
    read: (now, zone) => readJournal({ section: section.peek(), ...wanted.peek() }, now, zone),
    days: ({ days }) => days,
  });
  /** The id of the element that gets the focus once it is drawn. */
  const focusOn = signal<string | null>(location.hash ? location.hash.slice(1) : null);
  const section = journalAddress((to: JournalSectionId) => {
    page.say('nothing');
    page.failed.value = null;
    promiseOn.forget();
    checkIn.forget();
    noteOn.forget();
    words.forget();
    focusOn.value = to;
    page.read();
  });
  const focus = (place: string) => {
    focusOn.value = place;
  };
  const attempt = journalAttempt(page);
  const writing = promiseWriting(page, attempt, focus);
  const promiseOn = promiseActions(page, attempt, focus);
  const checkIn = checkInWriting(page, attempt, focus);
  const notes = noteWriting(page, attempt, focus);
  const noteOn = noteActions(page, attempt, focus);
  const words = removingWords(page, attempt, focus);
  const hardDay = hardDayWriting(page, attempt, focus);
  const search = noteSearch(page.shown);
  const titles = ideaTitles(() => {
    const shown = page.shown.value;
    const listed = shown?.section === 'notes' ? shown.pages : [];
    const begun = notes.form.value;
    return [...listed, ...(search.found.value ?? []), ...(begun ? [begun.note] : [])];
  });
  const isWriting = computed(() => [writing.form, notes.form, hardDay.form].some(({ value }) => value !== null));
  const isUnkept = computed(() => [writing.unkept, notes.unkept, hardDay.unkept].some(({ value }) => value));
  askBeforeLeaving(computed(() => isUnkept.value && !checkIn.isHiding.value));
  page.start();
  if (about) whenFirst(page.shown, () => notes.write('line', about));
  takeOffered(browser, here()[0]).then(
    (offered) => offered && writing.take(offered),
    () => {},
  );

  const entriesShown = () => {
    const shown = page.shown.peek();
    return shown?.section === 'days' ? shown.entries.length : 0;
  };
  const on = {
    again: page.read,
    earlier: async (focus: string | null) => {
      await want({ days: entriesShown() + daysAtOnce }, focus);
      page.say('earlier');
    },
    moreNotes: () => want({ notes: wanted.peek().notes + notesAtOnce }, null),
    year: (year: number) => wantToSee({ year, month: null }, 'year'),
    month: (month: Temporal.PlainYearMonth) => wantToSee({ year: month.year, month }, 'month'),
    withHard: (withHard: boolean) => wantToSee({ withHard }, null),
  };
  const { shown, unreadable, said, failed } = page;
  return {
    shown,
    unreadable,
    said,
    failed,
    section,
    focusOn,
    isWriting,
    writing,
    promiseOn,
    checkIn,
    notes,
    noteOn,
    words,
    hardDay,
    search,
    titles,
    on,
  };
}
