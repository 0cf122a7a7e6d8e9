import preact from '@preact/preset-vite';
import { mergeConfig, type Plugin, type Rolldown } from 'vite';
import { defineConfig, type Wxt } from 'wxt';
import { popupFrame } from './scripts/ahead/popup-frame-plugin.ts';
import { writePopupPages } from './scripts/ahead/popup-pages.ts';
import { draftRules } from './scripts/content/draft-rules-plugin.ts';
import { strategies } from './scripts/content/strategies-plugin.ts';
import { browserWords, words } from './scripts/content/words-plugin.ts';

/** The oldest browsers with Temporal built in; for Firefox, also with the declaration of collected data on Android. */
const leastChrome = 144;
const leastFirefox = 142;

/** What extension pages may load and run. `connect-src 'none'` is the promise "no network at all", kept by the browser. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Vite wraps each `import()` in a helper that looks for style sheets and preloads. Our pages link their one style sheet
 * themselves, and the helper would be a tenth of what the popup waits for: what wraps them is taken out.
 */
const plainImports: Plugin = {
  name: 'tend:plain-imports',
  configResolved: ({ plugins }) => {
    const all = plugins as Plugin[];
    const wrapping = all.findIndex(({ name }) => name === 'native:import-analysis-build');
    if (wrapping !== -1) all.splice(wrapping, 1);
  },
};

/**
 * The polyfill is CommonJS. What a bundler puts around that asks the browser for every one of its parts, at each start of
 * the worker.
 */
const polyfillAsModule: Plugin = {
  name: 'tend:polyfill-as-module',
  transform: {
    filter: { id: /\/webextension-polyfill\/dist\/browser-polyfill\.js$/ },
    handler: (code) => `const exports = {}, module = { exports };\n${code}\nexport default module.exports;`,
  },
};

/** WXT puts its own library for storage into every file in which `storage` is the name of anything. */
const nothingPutIn = (imports: Wxt['config']['imports']) => Object.assign(imports, { presets: [], imports: [] });

/** The popup's script for the first picture loads all the rest afterwards: `opening.ts`. */
const loadRestLater: Plugin = {
  name: 'tend:load-rest-later',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) => {
      const main = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html);
      if (!path.includes('/popup') || !main) return html;
      return html
        .replace(main[0], '')
        .replace(/<link rel="modulepreload"[^>]*>/g, '')
        .replace('<html ', `<html data-rest="${main[1]}" `);
    },
  },
};

/** A page's own files are asked for at once. Those that an `import()` may need are not listed: the list would be long. */
const modulePreload = {
  polyfill: false,
  resolveDependencies: (_file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }) =>
    hostType === 'html' ? files : [],
};

/** What the popup needs as other pages do is one file. */
function popupShared(id: string, build: Rolldown.ChunkingContext): string | null {
  const needed = new Set<string>();
  const gather = (importers: readonly string[]): boolean =>
    importers.some((one) => {
      if (one.endsWith('/entrypoints/popup/main.tsx')) return true;
      if (needed.has(one)) return false;
      needed.add(one);
      return gather(build.getModuleInfo(one)?.importers ?? []);
    });
  return gather([id]) ? 'popup-shared' : null;
}

const library = 'content/en/strategies';

/** Also for the worker that looks at drafts, which is built apart. */
const drafts = () => draftRules('content/en/drafts.yaml', 'content/evidence.yaml');

const codeSplitting = {
  groups: [
    { name: 'polyfill', test: /\/webextension-polyfill\//, priority: 2 },
    // Each file more is a wait of its own.
    { name: popupShared, minShareCount: 2, priority: 1 },
  ],
};

export default defineConfig({
  imports: false,
  // What a reviewer of the store needs to build the very same extension, and nothing that a test left behind.
  zip: { excludeSources: ['.ci/**', '.pictures/**', 'docs/**', 'test-results/**'] },
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [
      words('locales/en.yml'),
      drafts(),
      popupFrame(library),
      strategies(library, 'content/evidence.yaml', 'content/en/search-words.yaml'),
      preact({ devToolsEnabled: false }),
      plainImports,
      polyfillAsModule,
      loadRestLater,
    ],
    worker: { format: 'es', plugins: () => [drafts()] },
    build: { modulePreload, target: [`chrome${leastChrome}`, `firefox${leastFirefox}`] },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const file of files) {
        if (!('contents' in file) || !file.relativeDest.endsWith('messages.json')) continue;
        const messages: object = JSON.parse(file.contents);
        file.contents = JSON.stringify(
          Object.fromEntries(Object.entries(messages).filter(([key]) => browserWords(key))),
        );
      }
    },
    'config:resolved': ({ config }) => void nothingPutIn(config.imports),
    'build:done': ({ config }) => writePopupPages(config.outDir, config.root, library),
    'vite:build:extendConfig': (entrypoints, config) => {
      // The background is one file by its nature; only pages are split.
      const output = entrypoints.some(({ name }) => name === 'popup') ? { codeSplitting } : {};
      // No property of ours or of a library does anything when it is read.
      const treeshake = {
        propertyReadSideEffects: false as const,
        // Whoever needs the polyfill imports it; nobody else has to load it.
        moduleSideEffects: [{ test: /\/webextension-polyfill\//, sideEffects: false }],
      };
      Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { treeshake, output } } }));
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['alarms', 'notifications', 'idle', 'storage', 'unlimitedStorage', 'contextMenus'],
    // `wxt` in development reloads over a socket, so the policy is for builds only.
    ...(command === 'build' && { content_security_policy: { extension_pages: pagePolicy } }),
    action: { default_title: '__MSG_extName__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+T' } } },
    incognito: 'not_allowed',
    icons: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png', 128: '/icon/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tend@tend-extension.org',
              strict_min_version: `${leastFirefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: `${leastChrome}`,
          externally_connectable: { ids: [] },
        }),
  }),
});
