import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { normalizePath, type Plugin } from 'vite';

const all = 'virtual:tend/words';
const keyPrefix = `${all}/`;
const library = /\/@wxt-dev\/i18n\//;

/**
 * Gives the words of the interface to the code that says them. A browser that is asked for one word first reads all that
 * `_locales` has, also before any style sheet is used, and that is a tenth of what a page takes to open. So in `_locales`
 * stand only the words that the browser itself says (`browserWords`), and each file that says others brings those with it
 * that it names.
 *
 * `@wxt-dev/i18n` finds all else: places to fill in, and how many. It asks `getMessage` of this in the browser's place.
 *
 * @param file the locale file, relative to Vite's root
 */
export function words(file: string): Plugin {
  let path = '';
  let reading: ReturnType<typeof readMessages> | null = null;
  const messages = () => {
    reading ??= readMessages(path);
    return reading;
  };
  return {
    name: 'tend:words',
    enforce: 'pre',
    configResolved: ({ root }) => {
      path = normalizePath(resolve(root, file));
    },
    buildStart() {
      this.addWatchFile(path);
    },
    watchChange(changed) {
      if (changed === path) reading = null;
    },
    resolveId(id, importer) {
      if (id === '@wxt-dev/browser' && importer && library.test(importer)) return `\0${all}`;
      return id === all || id.startsWith(keyPrefix) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id === `\0${all}`) return getMessageCode;
      if (!id.startsWith(`\0${keyPrefix}`)) return undefined;
      const key = id.slice(keyPrefix.length + 1);
      const said = JSON.stringify((await messages())[key]?.message);
      return { code: `import { addWords } from '${all}'; addWords('${key}', ${said});`, moduleSideEffects: true };
    },
    transform: {
      filter: { code: "from '#i18n'" },
      handler: async (code) => {
        const keys = keysIn(code, Object.keys(await messages()));
        return keys.map((key) => `import '${keyPrefix}${key}';`).join(' ') + code;
      },
    },
  };
}

const readMessages = async (path: string) => generateChromeMessages(await parseMessagesFile(path));

/**
 * Which keys a file names: `'popup.tried'`; all that begin with `theme.`, where it has `` `theme.${theme}` ``; all of the
 * section `next`, where it says `'next'` and has `` `${form}.today` ``.
 */
export function keysIn(code: string, keys: readonly string[]): string[] {
  const named = new Set([...code.matchAll(/['`]([a-z]\w*)(['`])/gi)].map(([, key]) => key));
  const begun = [...code.matchAll(/`([a-z][\w.]*)\$\{/gi)].map(([, start = '']) => start.replaceAll('.', '_'));
  const dotted = new Set(
    [...code.matchAll(/['`]([a-z][\w.]*\.\w+)['`]/gi)].map(([, key = '']) => key.replaceAll('.', '_')),
  );
  const anySection = code.includes('i18n.t(`${');
  return keys.filter((key) => {
    const [section = key] = key.split('_', 1);
    return (
      dotted.has(key) ||
      begun.some((start) => key.startsWith(start)) ||
      (named.has(section) && (anySection || key === section))
    );
  });
}

/** As browsers do: `$1` is the first of what was given. */
const getMessageCode = `const words = {};
  export const addWords = (key, said) => { words[key] = said; };
  const getMessage = (key, given = []) => (words[key] ?? '').replace(/\\$([1-9])/g, (_, place) => given[place - 1] ?? '');
  export const browser = { i18n: { getMessage } };`;

/** Whether the browser itself says these words: in its lists of extensions. */
export function browserWords(key: string): boolean {
  return key.startsWith('ext');
}
