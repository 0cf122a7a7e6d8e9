import retextEnglish from 'retext-english';
import retextSmartypants from 'retext-smartypants';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';

const printer = unified()
  .use(retextEnglish)
  .use(retextSmartypants, { backticks: false, dashes: false })
  .use(retextStringify)
  .freeze();

/** A text with the quotation marks, apostrophes and ellipses of a printed page, as the interface's own words have them. */
export function typographic(text: string): string {
  return /['"]|\.\.\./.test(text) ? String(printer.processSync(text)) : text;
}
