export interface Span {
  start: number;
  end: number;
}

const quoted =
  /"([^"]{1,300})"|(?<![\p{L}\p{N}'])'(?=\S)((?:[^'\n]|(?<=\p{L})'(?=\p{L})){1,300})(?<=\S)'(?![\p{L}\p{N}'])/gu;
const capital = "\\p{Lu}[\\p{L}']*";
/** A name in capitals behind a word that says that one comes: the song Every Breath You Take. */
const titled = new RegExp(
  `\\b(?:song|film|movie|book|album|track|show|series|episode|called|by|sang|singing|hear|played|playing|watch|watching|listen(?:ing)? to|reading|read)[ :]+(${capital}(?: (?:${capital}|of|the|to|a|an|and|in|on|for|with|you|me|i)){0,7} ${capital})`,
  'gu',
);

/**
 * Where someone is quoted or a work is named, in the order of the text. Its quotation marks are straight ones.
 *
 * A text that is quoted as a whole is its writer's own: nothing of it counts as quoted.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(quoted)) {
    if (match[0].length < text.trim().length * 0.8)
      spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(titled)) {
    const end = match.index + match[0].length;
    spans.push({ start: end - (match[1]?.length ?? 0), end });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}
