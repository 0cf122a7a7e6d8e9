import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { readStrategies } from '../../scripts/content/read-strategies.ts';
import { listen } from '../browser/world/live-regions.ts';
import { startFirefox } from './firefox.ts';

/** All it asks of a page is `evaluate`, which Puppeteer's pages have as well as Playwright's, with another type. */
const listenIn = (page: Page) => listen(page as unknown as Parameters<typeof listen>[0]);

test('what is said again in the same words is heard again, on the options and among all ideas', async () => {
  const { openPage } = await startFirefox();
  const press = (page: Page, name: string) => page.locator(`::-p-aria(${name}[role="button"])`).click();

  const options = await openPage('options.html');
  await options.waitForSelector('::-p-aria(The next seven days[role="list"])');
  const changes = await listenIn(options);
  for (const day of ['Wednesday', 'Thursday', 'Friday']) {
    await changes.forget();
    await press(options, day);
    await expect.poll(changes.all).toContain('Saved.');
  }

  const browse = await openPage('browse.html');
  const talking = readStrategies('content/en/strategies').filter(({ theme }) => theme === 'communication');
  await press(browse, `Talking ${talking.length} ideas`);
  await press(browse, 'Send one true reassurance');
  const marks = await listenIn(browse);
  for (const [button, words] of [
    ['Save it', 'Saved.'],
    ['Remove from “Saved”', 'It is no longer under “Saved”.'],
    ['Save it', 'Saved.'],
    ['Not for me', 'Put under “Not for me”.'],
    ['Undo', 'It is back.'],
  ] as const) {
    await marks.forget();
    await press(browse, button);
    await expect.poll(marks.all).toContain(words);
  }
});
