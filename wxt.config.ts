import preact from '@preact/preset-vite';
import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { strategies } from './scripts/content/strategies-plugin.ts';

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
 * themselves, and the helper would be a tenth of what the popup waits for.
 */
const plainImports: Plugin = {
  name: 'tend:plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

const codeSplitting = { groups: [{ name: 'polyfill', test: /webextension-polyfill/ }] };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [strategies(), preact({ devToolsEnabled: false }), plainImports],
    build: { modulePreload: { polyfill: false } },
  }),
  hooks: {
    // The polyfill stays a file of its own: left alone, the bundler puts it where the popup waits for it.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      Object.assign(config, mergeConfig(config, { build: { rolldownOptions: { output: { codeSplitting } } } }));
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['alarms', 'notifications', 'idle', 'storage', 'unlimitedStorage'],
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
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '144',
          externally_connectable: { ids: [] },
        }),
  }),
});
