import type { Worker } from '@playwright/test';
import { someOf } from '../../luck.ts';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';

declare const chrome: ExtensionApi;

// It closes the windows that other tests would need.
test.use({ freshBrowser: true });

/**
 * Closes every window, also the page that `clickNotification` needs. A headless Chromium goes on without, as one does on
 * a Mac or where an app keeps it in the background.
 */
async function closeAllWindows(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    for (const { id } of await chrome.windows.getAll()) await chrome.windows.remove(id ?? 0);
  });
  await expect.poll(() => worker.evaluate(async () => (await chrome.windows.getAll()).length)).toBe(0);
}

/** What brings a page of Tend's, and which. Told to the worker as the browser would: `dispatch` is in no type. */
const reasons = {
  'a click on a notification': {
    path: 'today.html',
    tell: () => (chrome.notifications.onClicked as unknown as Told).dispatch('tend:nudge'),
  },
  'a click on an invitation to look back': {
    path: 'journal.html#look-back',
    tell: () => (chrome.notifications.onClicked as unknown as Told).dispatch('tend:look-back'),
  },
  'a button of a notification': {
    path: 'today.html',
    tell: () => (chrome.notifications.onButtonClicked as unknown as Told).dispatch('tend:nudge', 0),
  },
  'the installation': {
    path: 'welcome.html',
    tell: () => (chrome.runtime.onInstalled as unknown as Told).dispatch({ reason: 'install' }),
  },
};
interface Told {
  dispatch(...details: unknown[]): void;
}

for (const [reason, { path, tell }] of someOf(Object.entries(reasons), 1, 'no window')) {
  test(`${reason} opens a window where there is none`, async ({ context, worker }) => {
    const awake = await worker();
    await closeAllWindows(awake);
    const opened = context.waitForEvent('page');
    await awake.evaluate(tell);
    await expect((await opened).getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    expect((await opened).url()).toContain(path);
  });

  test(`${reason} opens a window where there is none but a private one`, async ({ context, worker }) => {
    const awake = await worker();
    const session = await context.browser()?.newBrowserCDPSession();
    const aside = await session?.send('Target.createBrowserContext');
    await closeAllWindows(awake);
    const { browserContextId = '' } = aside ?? {};
    await session?.send('Target.createTarget', { url: 'about:blank', browserContextId, newWindow: true });
    const opened = context.waitForEvent('page', (page) => page.url().includes(path));
    await awake.evaluate(tell);
    // What it says is seen above: now and then a browser without a window of its own gives a page no messages.
    await expect((await opened).getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
  });
}
