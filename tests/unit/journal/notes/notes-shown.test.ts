import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerParked, beginNote, keepNote, keepNoteDraft } from '../../../../app/journal/keep-note.ts';
import type { Note, NoteSort } from '../../../../core/journal/note.ts';
import { journalStore } from '../../../../entrypoints/journal/journal-store.ts';
import { NotesSection } from '../../../../entrypoints/journal/notes/NotesSection.tsx';
import { daysLater } from '../../day/one-morning.ts';
import { beginPage } from '../../page/some-page.ts';

beforeEach(async () => {
  await beginPage();
  vi.stubGlobal('location', { hash: '#notes', search: '' });
});

const before = daysLater(-3);
const begin = (sort: NoteSort) =>
  beginNote({ sort, strategy: null }, before.toZonedDateTimeISO('Europe/Berlin').toPlainDate(), before);
const kept = (text: string, sort: NoteSort = 'page') => keepNote(begin(sort), text, before);

/** The notes as they are drawn after something was done. */
async function drawn(act: (store: ReturnType<typeof journalStore>) => unknown = () => {}) {
  const store = journalStore();
  await vi.waitFor(() => expect(store.shown.value?.section).toBe('notes'));
  await act(store);
  return renderToString(h(NotesSection as never, { store, reading: store.shown.value }));
}

test('a question that was asked or let go can be asked after all', async () => {
  const asked: Note = await answerParked(await kept('What did you mean?', 'parked'), 'asked');
  expect(await drawn()).toContain('>Ask it after all<');
  const after = await drawn(({ noteOn }) => noteOn.answer(asked, null));
  expect(after).not.toContain('>Ask it after all<');
  expect(after).toContain('How does it look now?');
});

test('a note of which a change was begun can be removed, and what drops the change says so', async () => {
  await keepNoteDraft(await kept('What did you mean?', 'parked'), 'What did you mean by it?');
  const shown = await drawn();
  for (const word of ['Remove', 'Go on', 'Drop what was begun', 'It can go']) expect(shown).toContain(`>${word}<`);
  expect(shown).not.toContain('>Let it go<');
  expect(shown).not.toContain('>Change<');
});

test('one that is only begun is dropped, and not removed as well', async () => {
  await keepNoteDraft(begin('page'), 'We sa');
  const shown = await drawn();
  expect(shown).toContain('>Drop what was begun<');
  expect(shown).not.toContain('>Remove<');
});

test('a note that is found by what is only begun in it shows the words', async () => {
  await keepNoteDraft(await kept('It rained'), 'It rained, and we sang.');
  expect(await drawn()).not.toContain('we sang');
  const found = await drawn(async ({ search }) => {
    search.seek('sang');
    await vi.waitFor(() => expect(search.found.value).toHaveLength(1));
  });
  expect(found).toContain('It rained, and we sang.');
});

test('where some notes cannot be read, what is found in the others is said not to be all', async () => {
  await kept('We sang.');
  const getAll = IDBObjectStore.prototype.getAll;
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const damaged = (store: IDBObjectStore) => store.name === 'notes' && String(sought.at(-1)).includes('sang');
  const sought: string[] = [];
  read.mockImplementation(function (this: IDBObjectStore, ...args) {
    if (damaged(this)) throw new DOMException('Failed to read large IndexedDB value', 'UnknownError');
    return getAll.apply(this, args);
  });
  const seek = (words: string) => async (store: ReturnType<typeof journalStore>) => {
    sought.push(words);
    store.search.seek(words);
    await vi.waitFor(() => expect(store.search.found.value).not.toBeNull());
  };
  expect(await drawn(seek('We s'))).not.toContain('could not be read');
  expect(await drawn(seek('sang'))).toContain('could not be read just now');
  read.mockRestore();
});
