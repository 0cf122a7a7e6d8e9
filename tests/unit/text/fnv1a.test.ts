import { expect, test } from 'vitest';
import { fnv1a, fnv1aOfUnits } from '../../../core/text/fnv1a.ts';

/** The first three are of RFC 9923, in which a letter is a byte. */
test.each([
  ['', 0x811c9dc5, 0x811c9dc5],
  ['a', 0xe40c292c, 0xe40c292c],
  ['foobar', 0xbf9cf968, 0xbf9cf968],
  ['😀', 0x650a71f, 0xcb31c4b8],
])('“%s” is hashed by its letters, and by its code units', (text, letters, units) => {
  expect([fnv1a(text), fnv1aOfUnits(text)]).toEqual([letters, units]);
});
