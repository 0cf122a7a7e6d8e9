import { earlyBrowser } from './early-browser.ts';

/** Where the popup looks for itself. */
const plain = '/popup.html';
const lock = 'tend:popup-address';

/** Where the browser lets nothing be set (or there is none, as in a test without one), the popup opens as it always can. */
async function setAddress(path: string): Promise<void> {
  try {
    await earlyBrowser.action.setPopup({ popup: new URL(path, earlyBrowser.runtime.getURL(plain)).href });
  } catch {}
}

/**
 * Does work that may change what the popup shows. Before it begins, the popup's address says nothing of the day any more:
 * whatever dies in between, what was there before is never shown for what is there now.
 */
export async function popupUnknowing<T>(work: () => Promise<T>): Promise<T> {
  if (!earlyBrowser?.action) return work();
  return navigator.locks.request(lock, { mode: 'shared' }, async () => {
    await setAddress(plain);
    return work();
  });
}

/** Points the toolbar button at the page that `find` gives, which is found and set while nothing changes that. */
export async function pointPopupAt(find: (version: string) => Promise<string | null>): Promise<void> {
  if (!earlyBrowser?.action) return;
  await navigator.locks.request(lock, async () => {
    await setAddress((await find(earlyBrowser.runtime.getManifest().version)) ?? plain);
  });
}
