import type { Page, Worker } from '@playwright/test';
import { BeforeYouSend } from '../pages/before-you-send.ts';
import { words } from '../words.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';

declare const chrome: ExtensionApi;

const chosen = 'You never listen to me.';

/** The click on Tend's entry, whose menu is out of a driver's reach. */
function clickMenu(worker: Worker, windowId: number | undefined, text = chosen): Promise<void> {
  return worker.evaluate(
    ([selectionText, window]) => {
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(clicked: object, tab: object): void };
      event.dispatch({ menuItemId: 'tend:before-you-send', selectionText }, { windowId: window });
    },
    [text, windowId] as const,
  );
}

const handed = (page: Page) => page.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
const openPanels = (worker: Worker) =>
  worker.evaluate(async () => {
    const open = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    return open.map(({ documentUrl }) => new URL(documentUrl ?? '').pathname);
  });

test('the entry for chosen text is in the menu, also after the worker has ended and begun anew', async ({
  worker,
  killWorker,
}) => {
  // Only what is there can be changed: the browser refuses the rest.
  const known = async () =>
    (await worker()).evaluate(() =>
      chrome.contextMenus.update('tend:before-you-send', { enabled: true }).then(() => true),
    );
  expect(await known()).toBe(true);
  await killWorker();
  expect(await known()).toBe(true);
});

test('chosen text comes to the practice page where no panel can be opened, and nothing of it stays on the way', async ({
  openPage,
  context,
  worker,
}) => {
  const aside = await openPage('today.html');
  const opened = context.waitForEvent('page');
  await clickMenu(await worker(), undefined);
  const page = await opened;
  const { message, findings } = new BeforeYouSend(page);
  await expect(message).toHaveValue(chosen);
  await expect(message).toBeFocused();
  await expect(findings).toHaveCount(1);
  await expect(page).toHaveURL(/practice\.html#before-you-send$/);
  expect(await handed(aside)).toBe('{}');
  // Nobody else gets it: it is taken once.
  const other = new BeforeYouSend(await openPage('practice.html#before-you-send'));
  await expect(other.message).toHaveValue('');
});

test('the panel takes what is chosen in its own window, behind what is typed there already @long', async ({
  openPage,
  worker,
}) => {
  const page = await openPage('sidepanel.html');
  await page.setViewportSize({ width: 320, height: 700 });
  const { message, findings } = new BeforeYouSend(page);
  await expect(message).toBeVisible();
  const windowId = await page.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  const background = await worker();
  // The browser opens a panel at a person's click alone, and a dispatched event is none.
  await background.evaluate(() => {
    chrome.sidePanel.open = async () => {};
  });
  await clickMenu(background, windowId);
  await expect(message).toHaveValue(chosen);
  await expect(message).toBeFocused();
  await expect(message).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.words')).toBeHidden();
  await expect(findings).toHaveCount(1);
  await expect.poll(() => handed(page)).toBe('{}');
  await clickMenu(background, windowId, 'Something else.');
  await expect(message).toHaveValue('Something else.');
  await message.fill('My own.');
  await clickMenu(background, windowId);
  await expect(message).toHaveValue(`My own.\n\n${chosen}`);
  await clickMenu(background, windowId + 1, 'For another window');
  await expect.poll(() => handed(page)).toContain('For another window');
  await expect(message).toHaveValue(`My own.\n\n${chosen}`);
});

test('the panel shows today’s idea and looks at a message, as narrow as a panel is', async ({ openPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openPage('sidepanel.html');
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('panel.heading'));
  const quoted = (await page.locator('.words q').textContent()) ?? '';
  await page.getByRole('button', { name: words('popup.copy') }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: words('popup.copied') })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(quoted);
  await new BeforeYouSend(page).message.fill(chosen);
  await expect(new BeforeYouSend(page).findings).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectAccessible(page);
});

test('the practice page opens the panel beside it, at a person’s click', async ({ openPage, worker }) => {
  const page = await openPage('practice.html#before-you-send');
  expect(await openPanels(await worker())).toEqual([]);
  await page.getByRole('button', { name: words('panel.beside') }).click();
  await expect.poll(async () => openPanels(await worker())).toEqual(['/sidepanel.html']);
});
