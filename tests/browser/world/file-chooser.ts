import type { FileChooser, Page } from '@playwright/test';

/**
 * The chooser that `open` makes the page ask for. The page's answer comes in between: a page that is busy takes a key
 * before it has heard that the chooser is the test's, and then the browser opens its own.
 */
export async function fileChooser(page: Page, open: () => Promise<void>): Promise<FileChooser> {
  const asked = page.waitForEvent('filechooser');
  await page.evaluate(() => {});
  await open();
  return await asked;
}
