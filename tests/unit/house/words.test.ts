import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { breaches, type Node, nodesIn, roomOf, type Source, sources } from './sources.ts';

describe('the words', () => {
  const speaking = new Set(['title', 'message', 'label', 'placeholder', 'aria-label', 'alt']);
  const hasWords = (text: string) => /\p{L}/u.test(text);

  /** Words that a person would read, written in the code. */
  function wordsIn(node: Node): string[] {
    if (node.type === 'JSXText' && hasWords(String(node.value))) return [String(node.value).trim()];
    const key = (node.type === 'JSXAttribute' ? node.name : node.type === 'Property' ? node.key : null) as Node | null;
    const name = key && String(key.name ?? key.value);
    const value = node.value as Node | null;
    const literal = value?.type === 'Literal' ? String(value.value) : '';
    return name && speaking.has(name) && hasWords(literal) ? [literal] : [];
  }

  test('stand in the locale files and nowhere in the code', () => {
    // What a schema says of a bad record is read by nobody: core answers with kinds of problems, not with words.
    const shown = (file: Source) => roomOf(file.path) !== 'core';
    expect(breaches((file) => (shown(file) ? [...nodesIn(file.program.body)].flatMap(wordsIn) : []))).toEqual([]);
  });

  /** Where the code itself would end or join sentences: `${a}. ${b}`, `join(', ')`, a full stop between tags. */
  function punctuationIn(node: Node): string[] {
    const isPunctuation = (text: string) => /^\s*[.,:;!?…“”]+\s*$/.test(text) && /\s|[“”…]/.test(text);
    if (node.type === 'JSXText') return /[.,:;!?…“”]/.test(String(node.value)) ? [String(node.value).trim()] : [];
    if (node.type === 'Literal' && typeof node.value === 'string') return isPunctuation(node.value) ? [node.value] : [];
    if (node.type !== 'TemplateLiteral') return [];
    const parts = (node.quasis as { value: { raw: string } }[]).map(({ value }) => value.raw);
    return parts.filter((raw) => /^[.,:;!?…]\s|[“”…]/.test(raw));
  }

  test('are joined into sentences in the locale files and nowhere in the code', () => {
    const shown = ({ path }: Source) => ['components', 'entrypoints', 'app'].includes(roomOf(path));
    expect(breaches((file) => (shown(file) ? [...nodesIn(file.program.body)].flatMap(punctuationIn) : []))).toEqual([]);
  });

  test('that the locale file holds are all used', () => {
    const code = sources.map(({ text }) => text).join('\n') + readFileSync('wxt.config.ts', 'utf8');
    const used = (key: string) => {
      const made = key.replace(/\.?[^.]*$/, '');
      return [`'${key}'`, `__MSG_${key}__`, `\`${made}.\${`].some((form) => code.includes(form)) || partUsed(code, key);
    };
    expect(keysOf(parseYaml(readFileSync('locales/en.yml', 'utf8'))).filter((key) => !used(key))).toEqual([]);
  });
});

/** Whether the key is made from a part and something that varies: `pause.days${days}`, `${form}.today`. */
function partUsed(code: string, key: string): boolean {
  if (code.includes(`\`\${form}.${key.split('.').at(-1)}\``)) return /^(next|until)\./.test(key);
  return [...code.matchAll(/`([a-z]+\.[a-z]+)\$\{/gi)].some(([, stem]) => stem !== undefined && key.startsWith(stem));
}

/** Every key of the locale file, plural forms not counted apart. */
function keysOf(words: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const isGroup = typeof value === 'object' && value !== null && !('n' in value);
    return isGroup ? keysOf(value as Record<string, unknown>, `${prefix}${key}.`) : [`${prefix}${key}`];
  });
}
