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
    ['without the points of Hebrew, and with one form of a letter', 'שָׁלוֹם', 'שלומ'],
    ['without the vowels of Arabic', 'مُحَمَّد', 'محمد'],
    ['without the letters’ hamza', 'أإآؤئ', 'اااوي'],
    ['without strokes through letters', 'Łódź, đường, smørrebrød', 'LODZ, DUONG, SMORREBROD'],
    ['without what chooses a picture', '\u2764\ufe0f', '\u2764'],
  ])('%s', (_, text, searched) => {
    expect(folded(text)).toBe(searched);
  });

  test('with the letters alike that Unicode has alike for a search', () => {
    const search = new Intl.Collator('und', { usage: 'search', sensitivity: 'base' });
    const plain = [
      ...'abcdefghijklmnopqrstuvwxyz',
      'ae',
      'oe',
      ...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
      ...'אבגדהוזחטיכלמנסעפצקרשת',
    ];
    // Between the first two stands ŀ, which Catalans type as "l·".
    const ranges = [
      [0xc0, 0x13e],
      [0x141, 0x17f],
      [0x5d0, 0x5ea],
      [0x620, 0x64a],
      [0x1ea0, 0x1ef9],
    ];
    const letters = ranges
      .flatMap(([from = 0, to = 0]) =>
        Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
      )
      .filter((letter) => /\p{L}/u.test(letter));
    const same = letters.flatMap((letter) =>
      plain.filter((one) => search.compare(letter, one) === 0).map((one) => [letter, one] as const),
    );
    expect(same.length).toBeGreaterThan(250);
    expect(same.filter(([letter, one]) => folded(letter) !== folded(one))).toEqual([]);
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
