import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goesOnFrom } from '../../../core/practice/kept-text.ts';
import { runs } from '../../world/arbitraries.ts';

test.each([
  ['the same', 'I came home late.', 'I came home late.', true],
  ['gone on with', 'I came home late.', 'I came home late. I’m sorry.', true],
  ['with a word changed in the middle', 'I came home late.', 'I came back late.', true],
  ['with something before it', 'I came home late.', 'Well. I came home late.', true],
  ['another', 'I came home late.', 'The plan for Sunday changed.', false],
  ['another that begins alike', 'I came home late, and you had waited.', 'I like you.', false],
])('a text is %s', (_what, kept, text, goesOn) => {
  expect(goesOnFrom(kept, text)).toBe(goesOn);
});

test('whatever is written on before, behind or within it, it is the same text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (kept, added, at) => {
      const place = at % (kept.length + 1);
      expect(goesOnFrom(kept, kept.slice(0, place) + added + kept.slice(place))).toBe(true);
    }),
    runs(200),
  );
});
