import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened } from '../../../core/packs/pack-fault.ts';
import { beginningOf, excessOf, lengthOf, longestStored } from '../../../core/text/text-length.ts';
import { roomIn } from '../../../core/text/text-room.ts';
import { patience, runs } from '../../world/arbitraries.ts';

const family = '👨‍👩‍👧‍👦';
const zalgo = `Z${'\u0353\u0321\u0489'.repeat(30)}`;

/** Texts of several characters, and how many a person sees. */
const texts: [string, string, number][] = [
  ['nothing', '', 0],
  ['plain letters', 'Hello', 5],
  ['a line break', 'a\nb', 3],
  ['a line break of Windows', 'a\r\nb', 3],
  ['an accent of its own', 'e\u0301te\u0301', 3],
  ['an accent after a plain letter at the end', 'Hello\u0301', 5],
  ['German', 'Grüße', 5],
  ['Greek', 'καλημέρα', 8],
  ['Hebrew with vowel points', 'שָׁלוֹם', 4],
  ['Arabic with vowel points', 'سَلَام', 4],
  ['Hindi', 'क्षत्रिय', 3],
  ['Tamil', 'நிலா', 2],
  ['Thai', 'น้ำ', 1],
  ['Chinese', '信任是慢慢来的', 7],
  ['Japanese with a voiced mark of its own', 'か\u3099', 1],
  ['Korean in whole syllables', '한국', 2],
  ['Korean in parts', '\u1112\u1161\u11ab\u1100\u116e\u11a8', 2],
  ['Chinese outside of the first plane', '𠮷𠮷', 2],
  ['a family', family, 1],
  ['a thumb with a skin tone', '👍🏽', 1],
  ['a heart with a variation selector', '❤️', 1],
  ['a key cap', '1️⃣', 1],
  ['two flags', '🇩🇪🇫🇷', 2],
  ['a flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 1],
  ['a heap of marks', zalgo, 1],
  ['NUL', 'a\0b', 3],
  ['a lone high surrogate', 'a\ud83d', 2],
  ['a lone low surrogate', '\udc68b', 2],
  ['marks with nothing to stand on', '\u0301\u0302', 1],
];

const anyText = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });

describe('the length of a text', () => {
  test.each(texts)('is what a person sees: %s', (_, text, length) => {
    expect(lengthOf(text)).toBe(length);
    expect(lengthOf(`${text}\n${text}`)).toBe(length === 0 ? 1 : 2 * length + 1);
  });

  test(
    'is never more than its code units, and never fails, whatever the text',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          expect(lengthOf(text)).toBeLessThanOrEqual(text.length);
          expect(lengthOf(text) > 0).toBe(text !== '');
        }),
        runs(100),
      );
    },
    patience,
  );

  test(
    'is the same whether a text is counted or seen to be plain',
    () => {
      const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
      // NUL stands by itself, and a text with it is never seen to be plain.
      for (const one of all) expect(lengthOf(`${one}${one}`), one).toBe(lengthOf(`${one}${one}\0`) - 1);
      fc.assert(
        fc.property(anyText, (text) => {
          expect(lengthOf(text)).toBe(lengthOf(`${text}\0`) - 1);
        }),
        runs(100),
      );
    },
    patience,
  );

  test('of a long text is counted in less than a frame', () => {
    for (const letter of ['x', '信', 'ü ', family, '\ud83d']) {
      const text = letter.repeat(Math.ceil(10_000 / letter.length));
      const times = Array.from({ length: 20 }, () => {
        const began = performance.now();
        lengthOf(text);
        return performance.now() - began;
      });
      // The machine may have other things to do in between.
      expect(Math.min(...times), letter).toBeLessThan(8);
    }
  });
});

describe('what is too much of a text', () => {
  test.each([
    ['nothing in an empty one', '', 0],
    ['nothing up to the limit', 'x'.repeat(500), 0],
    ['the one beyond it', 'x'.repeat(501), 1],
    ['nothing of as many families', family.repeat(500), 0],
    ['the one family beyond them', family.repeat(501), 1],
    ['nothing of a heap of marks on each letter', zalgo.repeat(500), 0],
    ['all of a very long one', '信'.repeat(10_000), 9500],
  ])('is %s', (_, text, excess) => {
    expect(excessOf(text, 500)).toBe(excess);
  });
});

describe('the room that is left', () => {
  const limit = 48;
  test.each([
    [0, { kind: 'plenty' }],
    [limit - 21, { kind: 'plenty' }],
    [limit - 20, { kind: 'left', characters: 20 }],
    [limit, { kind: 'left', characters: 0 }],
    [limit + 3, { kind: 'over', characters: 3 }],
  ])('after %d characters, whatever they are made of and whatever space is around them', (length, room) => {
    for (const character of ['x', '信', family, 'e\u0301', '\ud83d']) {
      // Side by side, half flags and lone marks would be one character; these are not.
      expect(roomIn(character.repeat(length), limit), character).toEqual(room);
      expect(roomIn(`  \n${character.repeat(length)}  `, limit), character).toEqual(room);
    }
  });

  test('is not counted in a text that is too long to be kept at all', () => {
    expect(roomIn('x'.repeat(longestStored), limit)).toEqual({ kind: 'over', characters: longestStored - limit });
    expect(roomIn('x'.repeat(longestStored + 1), limit)).toEqual({ kind: 'unkeepable' });
    expect(roomIn(`a${'\u0301'.repeat(longestStored)}`, limit)).toEqual({ kind: 'unkeepable' });
  });
});

test.each([
  ['a word that fits', 'abc', 5, 'abc'],
  ['a word that does not', 'abcdef', 5, 'abcde'],
  ['a family at the edge', 'abcd👨‍👩‍👧', 5, 'abcd'],
  ['a flag at the edge', 'abcd🇩🇪', 6, 'abcd'],
  ['a letter with its mark', 'abcde\u0301', 5, 'abcd'],
  ['one letter with very many marks', `a${'\u0301'.repeat(99)}`, 5, ''],
])('of %s, only whole characters stand at its beginning', (_what, text, most, beginning) => {
  expect(beginningOf(text, most)).toBe(beginning);
});

test('of a pack’s fault nothing is told that ends in half a character', () => {
  expect(shortened(`${'a'.repeat(79)}👨‍👩‍👧`)).toBe(`${'a'.repeat(79)}…`);
});
