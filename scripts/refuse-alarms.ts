import type { Page } from '@playwright/test';

declare const chrome: typeof import('wxt/browser').browser;

/** Loads a page anew in a browser that takes no alarm from it; those that were set are gone. */
export async function refuseAlarms(page: Page): Promise<void> {
  await page.addInitScript(() => {
    chrome.alarms.create = () => Promise.reject(new Error('No more alarms may be created.'));
  });
  await page.evaluate(() => chrome.alarms.clearAll());
  await page.reload();
}
