import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, wordsAndPartsOf, wordsOf } from '../../../core/strategies/search-words.ts';
import { runs } from '../../world/arbitraries.ts';

describe('a text is searched', () => {
  test.each([
    ['without case', 'Café', 'CAFE'],
    ['without an accent of its own', 'cafe\u0301', 'CAFE'],
    ['with ss for ß', 'Straße', 'STRASSE'],
    ['without accents in Greek', 'Ελπίδα', 'ΕΛΠΙΔΑ'],
    ['with one kind of apostrophe', 'don’t', "DON'T"],
    ['without signs that nobody sees', 'te\u200dst\u202e', 'TEST'],
    ['with the vowels of Hindi', 'भरोसा', 'भरोसा'],
    ['with the tones of Thai', 'เชื่อใจ', 'เชื่อใจ'.normalize('NFKC')],
    ['with the points of Hebrew', 'שָׁלוֹם', 'שָׁלוֹם'.normalize('NFKC')],
  ])('%s', (_, text, searched) => {
    expect(folded(text)).toBe(searched);
  });

  test('in the same form however often it is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)),
      runs(500),
    );
  });
});

describe('the words of a text', () => {
  test.each<[string, string, string[]]>([
    ['with spaces', 'ONE, TWO: (THREE)', ['ONE', 'TWO', 'THREE']],
    ['in Hindi', 'मैं भरोसा करता हूँ।', ['मैं', 'भरोसा', 'करता', 'हूँ']],
    ['in Arabic', 'الثقة، والصبر', ['الثقة', 'والصبر']],
    ['in Thai', 'ฟังเขา', ['ฟัง', 'เขา']],
    ['in Chinese', '信任朋友', ['信任', '朋友']],
    ['in Japanese', '毎日ありがとう', ['毎日', 'ありがとう']],
    ['with an apostrophe', "DON'T", ['DONT']],
    ['of nothing but signs', '.* 🌱 …', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('hold what stands behind an apostrophe, where a text is looked up', () => {
    expect(wordsAndPartsOf("L'AMOUR, DON'T")).toEqual(['LAMOUR', 'AMOUR', 'DONT', 'DON']);
  });
});
