import { unseenSigns } from '../text/unseen-signs.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** What stands on a letter of these scripts may be left out when typing; elsewhere a mark is half of the word. */
const optional = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const zeros = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០';
const digits = [...zeros].flatMap((zero) =>
  [...Array(10).keys()].map((digit) => [String.fromCharCode(zero.charCodeAt(0) + digit), String(digit)]),
);
/**
 * Letters that no normal form takes apart, though for a search Unicode has them for the same (CLDR, root/search; UTS #10),
 * those that look the same on the keyboards of Arabic, Persian and Urdu, and digits.
 */
const alike: Record<string, string> = {
  ...{ Æ: 'AE', Œ: 'OE', Ð: 'D', Đ: 'D', Ħ: 'H', Ł: 'L', Ø: 'O', ẞ: 'SS' },
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ہ: 'ه' },
  ...{ ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
  ...Object.fromEntries(digits),
};
const unlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');
const spaced = /[\p{L}\p{N}\p{M}_]+(?:'[\p{L}\p{N}\p{M}_]+)*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Text as it is searched: without case, accents and vowel points, with one kind of apostrophe. */
export function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(unseenSigns, '').replace(optional, '$1').normalize('NFKC');
  const upper = bare.replace(/[‘’ʼ]/g, "'").toUpperCase();
  return upper.replace(unlike, (letter) => alike[letter] ?? letter);
}

/** The words of a folded text, as its script tells them apart: "DONT" of "DON'T". */
export function wordsOf(text: string): string[] {
  return segmentsOf(text).map((segment) => segment.replaceAll("'", ''));
}

/** As `wordsOf`, with what stands before and after an apostrophe: "AMOUR" of "L'AMOUR". */
export function wordsAndPartsOf(text: string): string[] {
  return segmentsOf(text).flatMap((segment) => {
    const parts = segment.split("'");
    return parts.length > 1 ? [parts.join(''), ...parts.filter((part) => part.length > 2)] : parts;
  });
}

/** A segmenter takes a hundred times as long as a pattern, so that only where words are not set apart is it asked. */
function segmentsOf(text: string): string[] {
  if (!isUnspaced(text)) return text.match(spaced) ?? [];
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Where words are not set apart, what is typed may begin and end within what is told apart as a word. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}
