/** With the stroke that only makes an Arabic word longer. What joins pictures into one stays: without it there are several. */
export const unseenSigns = /(?!\u200d\p{Extended_Pictographic})[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/gu;

/** What is seen of a text, and where each part of it (a UTF-16 code unit) stands in the text. */
export function seenOf(text: string): { seen: string; places: number[] } {
  const unseen = new Set(
    [...text.matchAll(unseenSigns)].flatMap(({ 0: { length }, index }) => [index, index + length - 1]),
  );
  const places = [...Array(text.length).keys()].filter((place) => !unseen.has(place));
  return { seen: text.replace(unseenSigns, ''), places };
}
