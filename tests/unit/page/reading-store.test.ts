import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readingStore } from '../../../entrypoints/page/reading-store.ts';
import { settings } from '../day/one-morning.ts';
import { beginPage } from './some-page.ts';

test('what was done can be said as soon as it is shown, however long the browser takes with the toolbar button', async () => {
  await beginPage();
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `chrome-extension://tend${path}`,
    getManifest: () => ({ version: '1.0' }),
  });
  Object.assign(fakeBrowser.action, { setPopup: () => new Promise(() => {}) });
  const page = readingStore('nothing', { read: async () => ({ settings: await settings() }) });
  await page.read();
  expect(page.shown.value).not.toBeNull();
});
