const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** What stands on a letter of these scripts may be left out when typing; elsewhere a mark is half of the word. */
const accents = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const unseen = /\p{Cf}/gu;
const spaced = /[\p{L}\p{N}\p{M}_]+(?:'[\p{L}\p{N}\p{M}_]+)*/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Text as it is searched: without case and accents, with one kind of apostrophe. */
export function folded(text: string): string {
  const bare = text.replace(unseen, '').normalize('NFKD').replace(accents, '$1').normalize('NFKC');
  return bare.replace(/[‘’]/g, "'").toUpperCase();
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
