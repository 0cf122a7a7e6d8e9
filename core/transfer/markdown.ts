import type { Readable, ReadableEntry, ReadablePart } from './readable.ts';

/** As Markdown (CommonMark), in which whatever a person wrote stays text: no heading, no list, no link, no HTML. */
export function markdown({ title, intro, chapters }: Readable): string {
  const blocks = [
    `# ${inLine(title)}`,
    paragraphs(intro),
    ...chapters.flatMap((chapter) => [`## ${inLine(chapter.title)}`, ...chapter.entries.flatMap(entryBlocks)]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function entryBlocks({ title, parts }: ReadableEntry): string[] {
  return [`### ${inLine(title)}`, ...parts.map(partBlock)];
}

function partBlock({ label, text }: ReadablePart): string {
  return [label && `**${inLine(label)}**`, paragraphs(text)].filter(Boolean).join('\\\n');
}

/** Signs at its end would close a heading, and be gone. */
function inLine(text: string): string {
  return escapedLine(text.replace(/\s+/g, ' ').trim()).replace(/(?<!\\)#(?=#*$)/, '\\#');
}

/** Lines stay lines, and empty ones still part. */
function paragraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter(hasWords).map(escapedLine).join('\\\n'))
    .filter(hasWords)
    .join('\n\n');
}

function hasWords(text: string): boolean {
  return text.trim() !== '';
}

const anywhere = /[\\`*_[\]<>&~|$^@]/g;
/** What would begin a heading, a list, a quotation, code or a line across, at the beginning of a line. */
const first = /^(\d{1,9}(?=[.)])|(?=[#+=:-]))/;

export function escapedLine(line: string): string {
  const text = line.trimEnd();
  const room = text.length - text.trimStart().length;
  const escaped = text
    .slice(room)
    .replace(anywhere, '\\$&')
    // Many readers make links of bare addresses.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(first, '$1\\');
  // Ordinary spaces at the beginning would make it code.
  return '\u00a0'.repeat(room) + escaped;
}
