/** What was typed, without the full stop that its sentence brings along. */
export function bareWords(text: string): string {
  return text.trim().replace(/[\s.,;:]+$/u, '');
}

/** A sentence that ends on what was typed, and so may have two marks at its end. */
export function endedOnce(sentence: string): string {
  return sentence.replace(/(?<=[!?…]["”’)]?|\.["”])\.$/u, '');
}
