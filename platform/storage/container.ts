import { earlyBrowser } from '../browser/early-browser.ts';

/** The name of the error in a page that a container keeps from Tend's records. */
export const containerName = 'OtherContainer';

/**
 * Firefox gives each of its containers a database of its own, also for pages of an extension; background and popup have
 * that of no container. Tend lives there alone, so a page in a container reads and writes nothing: it rejects.
 */
export async function refuseContainer(): Promise<void> {
  // Told of an extension's own tabs without a permission; the popup and the background are in no tab.
  const tab = (await earlyBrowser.tabs.getCurrent()) as { cookieStoreId?: string } | undefined;
  const store = tab?.cookieStoreId;
  if (store !== undefined && store !== 'firefox-default') {
    throw new DOMException(`Tend keeps nothing in ${store}`, containerName);
  }
}
