import { beforeEach, expect, test } from 'vitest';
import { keepNote } from '../../../app/journal/keep-note.ts';
import { writingStore } from '../../../entrypoints/practice/writing-store.ts';
import { readNotesInPieces } from '../../../platform/storage/journal/note-store.ts';
import { morning } from '../day/one-morning.ts';
import { beginPage } from '../page/some-page.ts';

beforeEach(beginPage);

const notes = async () => (await Array.fromAsync(readNotesInPieces(9))).flatMap(({ records }) => records);

test('a text whose note was changed in another window is kept as another note once it is pressed again', async () => {
  const { said, on } = writingStore(
    () => '',
    () => Temporal.PlainDate.from('2026-11-22'),
  );
  on.type('One.');
  await on.keep();
  const [kept = expect.unreachable()] = await notes();
  await keepNote(kept, 'One, elsewhere.', morning.add({ minutes: 1 }));
  on.type('One. Two.');
  await on.keep();
  expect(said.value.what).toBe('changed');
  await on.keep();
  expect(said.value.what).toBe('kept');
  expect((await notes()).map(({ text }) => text).toSorted()).toEqual(['One, elsewhere.', 'One. Two.']);
});
