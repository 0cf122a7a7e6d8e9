import { expect, test } from 'vitest';
import { writingStore } from '../../../entrypoints/practice/writing-store.ts';

function composed() {
  const store = writingStore(
    ({ felt = '' }) => felt && `I felt ${felt}.`,
    () => null,
  );
  store.on.part('felt', 'sad');
  return store;
}

test.each([
  { name: 'at once', before: [] },
  { name: 'after an edit', before: ['I felt sad. Really.'] },
])('a field that is emptied $name is empty, and is put together anew where that is asked for', ({ before }) => {
  const { text, changed, on } = composed();
  for (const typed of [...before, '']) on.type(typed);
  expect([text.value, changed.value]).toEqual(['', true]);
  on.part('felt', 'left out');
  expect(text.value).toBe('');
  on.anew();
  expect([text.value, changed.value]).toEqual(['I felt left out.', false]);
});

test('one’s own words come back after it was put together anew, as long as nothing else was typed', () => {
  const { text, undoable, on } = composed();
  on.type('I felt sad. Really.');
  expect(undoable.value).toBe(false);
  on.anew();
  expect([text.value, undoable.value]).toEqual(['I felt sad.', true]);
  on.part('felt', 'low');
  on.back();
  expect([text.value, undoable.value]).toEqual(['I felt sad. Really.', false]);
  on.anew();
  on.type('Something else.');
  expect(undoable.value).toBe(false);
  on.type('');
  on.anew();
  expect(undoable.value).toBe(false);
});

test('a text that is once more what its parts make goes on with them', () => {
  const { text, changed, on } = composed();
  on.type('I felt sad!');
  on.type('I felt sad.');
  expect(changed.value).toBe(false);
  on.part('felt', 'low');
  expect(text.value).toBe('I felt low.');
});
