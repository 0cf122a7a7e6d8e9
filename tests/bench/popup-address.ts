import type { Page } from '@playwright/test';

declare const chrome: typeof import('wxt/browser').browser;

/** Where the toolbar button points just now, asked of any page of the extension. */
export function popupAddress(page: Page): Promise<string> {
  return page.evaluate(() => chrome.action.getPopup({}));
}
