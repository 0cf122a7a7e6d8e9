import { beforeEach, expect, test, vi } from 'vitest';
import { ownWriting } from '../../../entrypoints/browse/own-writing.ts';
import { journalAttempt } from '../../../entrypoints/journal/journal-attempt.ts';
import { hardDayWriting } from '../../../entrypoints/journal/notes/hard-day-writing.ts';
import { noteWriting } from '../../../entrypoints/journal/notes/note-writing.ts';
import { writingStore } from '../../../entrypoints/practice/writing-store.ts';
import { listHardDays, readNotesInPieces } from '../../../platform/storage/journal/note-store.ts';
import { readOwn } from '../../../platform/storage/mark-store.ts';
import { settings } from '../day/one-morning.ts';
import { beginPage, journalPage } from './some-page.ts';

beforeEach(beginPage);

const allNotes = async () => (await Array.fromAsync(readNotesInPieces(9))).flatMap(({ records }) => records);
const nowhere = () => {};

/** Something that is typed and kept. */
interface Typing {
  type: (text: string) => void;
  keep: () => Promise<void>;
  /** What stands in its form, if there is one. */
  open: () => string | undefined;
  said: () => string;
  stored: () => Promise<string[]>;
}

async function note(): Promise<Typing> {
  const page = await journalPage();
  const { form: writing, write, type, keep } = noteWriting(page, journalAttempt(page), nowhere);
  await write('page');
  const stored = async () => (await allNotes()).map(({ text }) => text);
  return { type, keep, open: () => writing.value?.text, said: () => page.said.value.what, stored };
}

async function hardDay(): Promise<Typing> {
  const page = await journalPage();
  const { form: writing, write, type, keep } = hardDayWriting(page, journalAttempt(page), nowhere);
  write();
  type({ date: '2026-12-24' });
  return {
    type: (name) => type({ name }),
    keep,
    open: () => writing.value?.typed.name,
    said: () => page.said.value.what,
    stored: async () => (await listHardDays()).records.map(({ name }) => name),
  };
}

async function own(): Promise<Typing> {
  const now = await settings();
  const said = { what: 'nothing' };
  const { writing, write, type, keep } = ownWriting(
    () => ({ settings: now, own: [] }),
    nowhere,
    async () => {
      said.what = 'kept';
    },
  );
  write();
  type({ title: 'Walk' });
  return {
    type: (today) => type({ today }),
    keep,
    open: () => writing.value?.own.today,
    said: () => said.what,
    stored: async () => (await readOwn()).map(({ today }) => today),
  };
}

async function textInTool(): Promise<Typing> {
  const { text, said, on } = writingStore(
    () => '',
    () => Temporal.PlainDate.from('2026-11-22'),
  );
  const isKept = () => said.value.what === 'kept';
  return {
    ...on,
    open: () => (isKept() ? undefined : text.value),
    said: () => said.value.what,
    stored: async () => (await allNotes()).map(({ text }) => text),
  };
}

test.each([
  ['a note', note],
  ['a hard day', hardDay],
  ['an idea of one’s own', own],
  ['a text in a tool', textInTool],
])(
  'what is typed while %s is being kept stays to go on with, and is the same one once it is kept',
  async (_, begin) => {
    const { type, keep, open, said, stored } = await begin();
    type('One.');
    const keeping = keep();
    type('One. Two.');
    await keeping;
    expect(await stored()).toEqual(['One.']);
    expect(open()).toBe('One. Two.');
    expect(said()).toBe('nothing');
    await keep();
    expect(await stored()).toEqual(['One. Two.']);
    expect(open()).toBeUndefined();
    expect(said()).toBe('kept');
  },
);

test('of a new note that is emptied again nothing is stored, and it can be typed anew', async () => {
  const page = await journalPage();
  const { form: writing, write, type, leave, keep } = noteWriting(page, journalAttempt(page), nowhere);
  await write('page');
  type('We');
  await vi.waitFor(async () => expect(await allNotes()).toMatchObject([{ draft: 'We' }]));
  type('');
  await vi.waitFor(async () => expect(await allNotes()).toEqual([]));
  type('It rained');
  await vi.waitFor(async () => expect(await allNotes()).toMatchObject([{ draft: 'It rained' }]));
  type('');
  await leave();
  expect(writing.value).toBeNull();
  expect(await allNotes()).toEqual([]);
  await write('page');
  await leave();
  expect(await allNotes()).toEqual([]);
  await write('page');
  type('We sang');
  await keep();
  expect(await allNotes()).toMatchObject([{ text: 'We sang', draft: null }]);
});
