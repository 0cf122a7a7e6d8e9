import { readFileSync } from 'node:fs';
import { type DraftKind, draftKinds } from '../../core/drafts/draft-rules.ts';

export interface MarkedMessage {
  text: string;
  findings: { kind: DraftKind; quote: string; start: number; end: number }[];
}

/**
 * The messages of a file, one a line, in which what is to be seen is marked as `[kind: piece]`.
 *
 * @throws Error that names the line in which a mark is of no kind
 */
export function markedMessages(file: string): MarkedMessage[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line, index) => {
      const findings: MarkedMessage['findings'] = [];
      let text = '';
      let read = 0;
      for (const { 0: mark, 1: name, 2: quote = '', index: at } of line.matchAll(/\[(\w+): ([^\]]*)\]/g)) {
        const kind = draftKinds.find((one) => one === name);
        if (!kind) throw new Error(`${file}, line ${index + 1}: there is no kind "${name}"`);
        text += line.slice(read, at);
        findings.push({ kind, quote, start: text.length, end: text.length + quote.length });
        text += quote;
        read = at + mark.length;
      }
      return { text: text + line.slice(read), findings };
    });
}
