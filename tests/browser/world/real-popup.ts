import type { Page } from '@playwright/test';
import type { ExtensionApi } from './fixtures.ts';

declare const chrome: ExtensionApi;

/**
 * The text of an element in the real popup, the one that hangs at the toolbar. It is out of a driver's reach, but Tend's
 * pages see each other: `page` is any of them in a tab.
 */
export function textInRealPopup(page: Page, selector: string): Promise<string | null | undefined> {
  return page.evaluate((wanted) => {
    const [popup] = chrome.extension.getViews({ type: 'popup' }) as unknown as { document: Document }[];
    return popup?.document.querySelector(wanted)?.textContent;
  }, selector);
}
