import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { firstPicture } from '../../scripts/first-picture.ts';

/** Tests about the house itself: who may know whom, and what may stand nowhere. */

const files = globSync('{core,platform,app,components,entrypoints}/**/*.{ts,tsx}').map((path) => {
  const text = readFileSync(path, 'utf8');
  const { program, module } = parseSync(path, text);
  return {
    path,
    text,
    program,
    imports: importsOf(module, text).map((name) => ({ name, target: resolved(path, name) })),
  };
});

type Parsed = ReturnType<typeof parseSync>;
/** Any node of the syntax tree. */
type Node = { type: string; [key: string]: unknown };

function importsOf(module: Parsed['module'], text: string): string[] {
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
}

/** Our own file that an import names, or the package. */
function resolved(from: string, name: string): string {
  return name.startsWith('.') ? join(dirname(from), name) : name;
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as Node;
    yield* nodesIn(Object.values(value));
  }
}

const room = (path: string) => path.split('/')[0] ?? '';
const breaches = (of: (file: (typeof files)[number]) => readonly string[]) =>
  files.flatMap((file) => of(file).map((what) => `${file.path}: ${what}`));

describe('the rooms', () => {
  /** The rooms and packages that each room may import from. The README tells why. */
  const mayImport: Record<string, RegExp> = {
    core: /^(core\/|valibot$)/,
    platform: /^(core\/|platform\/|idb-keyval$|idb$|wxt\/browser$)/,
    app: /^(core\/|platform\/|app\/|virtual:tend\/|#i18n$)/,
    components: /^(core\/|components\/|#i18n$|preact($|\/))/,
    entrypoints: /^(core\/|platform\/|app\/|components\/|entrypoints\/|#i18n$|preact($|\/)|wxt\/)/,
  };

  test('import in one direction only', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(
      breaches(({ path, imports }) =>
        imports.filter(({ target }) => !mayImport[room(path)]?.test(target)).map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  test('keep the storage libraries in platform/storage', () => {
    expect(
      breaches(({ path, imports }) =>
        path.startsWith('platform/storage/') ? [] : imports.map(({ name }) => name).filter((name) => /^idb/.test(name)),
      ),
    ).toEqual([]);
  });

  test('touch the browser in platform and the background alone', () => {
    const outside = ({ path }: { path: string }) => room(path) !== 'platform' && path !== 'entrypoints/background.ts';
    expect(
      breaches((file) =>
        outside(file)
          ? [
              ...(file.text.match(/\b(browser|chrome)\.(?!ts\b)[a-z]+/g) ?? []),
              ...file.imports.map(({ name }) => name).filter((name) => name === 'wxt/browser'),
            ]
          : [],
      ),
    ).toEqual([]);
  });

  test('have no hidden clock and no chance that is not passed in', () => {
    const hidden = /Temporal\.Now|Date\.now|new Date|Math\.random/g;
    // When a record was written is told by whoever writes it; nothing is decided by it.
    const mayTell = ({ path }: { path: string }) =>
      room(path) === 'entrypoints' || path === 'platform/storage/written.ts';
    expect(breaches((file) => (mayTell(file) ? [] : (file.text.match(hidden) ?? [])))).toEqual([]);
  });

  test('remember nothing at the top of a module, since a worker may be gone at any time', () => {
    expect(
      breaches(({ program }) =>
        (program.body as unknown as Node[])
          .filter(({ type, kind }) => type === 'VariableDeclaration' && kind !== 'const')
          .map(() => 'a top-level let'),
      ),
    ).toEqual([]);
  });

  test('hold files that can be read at a sitting, named after what they decide or show', () => {
    expect(breaches(({ text }) => (text.split('\n').length > 220 ? ['is longer than 220 lines'] : []))).toEqual([]);
    expect(
      files.map(({ path }) => path).filter((path) => /utils?|helpers?|common|manager|service/i.test(path)),
    ).toEqual([]);
  });
});

test("the files of the popup's first picture are all there", () => {
  expect(firstPicture.filter((path) => !existsSync(path))).toEqual([]);
});

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
    const shown = (file: (typeof files)[number]) => room(file.path) !== 'core';
    expect(breaches((file) => (shown(file) ? [...nodesIn(file.program.body)].flatMap(wordsIn) : []))).toEqual([]);
  });

  test('that the locale file holds are all used', () => {
    const code = files.map(({ text }) => text).join('\n') + readFileSync('wxt.config.ts', 'utf8');
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
