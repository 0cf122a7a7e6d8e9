import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerParked, beginNote, keepNote } from '../../../app/journal/keep-note.ts';
import type { Note, NoteSort } from '../../../core/journal/note.ts';
import { journalStore } from '../../../entrypoints/journal/journal-store.ts';
import { NotesSection } from '../../../entrypoints/journal/notes/NotesSection.tsx';
import { daysLater } from '../day/one-morning.ts';
import { beginPage } from '../page/some-page.ts';

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
