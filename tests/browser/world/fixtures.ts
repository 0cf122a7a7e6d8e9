import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect, type Page, test as playwright, type Worker } from '@playwright/test';
import { loadExtension, popupSize, removeExtension, tendBuild } from '../../../scripts/browser.ts';
import type { WorkerControl } from '../../../scripts/worker-control.ts';
import { KeptBrowser } from './kept-browser.ts';
import { controlsAlike } from './told-apart.ts';

/** For `declare const chrome: ExtensionApi` in a spec that reaches into a page or the worker. */
export type ExtensionApi = typeof import('wxt/browser').browser;

declare const chrome: ExtensionApi;
declare const axe: typeof import('axe-core');

interface Started {
  context: BrowserContext;
  extensionId: string;
  workers: WorkerControl;
  trouble: string[];
  /** The tab that Tend opens when it is installed. */
  welcome: Page;
}

interface Fixtures {
  /** For a test that changes the browser itself: no other test gets it afterwards. */
  freshBrowser: boolean;
  started: Started;
  extensionId: string;
  /**
   * What went wrong in pages and worker without anyone catching it, what they wrote with `console.error`, and all that
   * they asked of the network. A test fails with any of it; one that provokes an error on purpose takes it out with
   * `splice` after looking at it.
   */
  trouble: string[];
  /** Opens one of Tend's pages, `popup.html`, in a tab; the popup in a tab of the popup's size. */
  openPage: (path: string) => Promise<Page>;
  /** Tend's worker, awake. */
  worker: () => Promise<Worker>;
  /** Ends the worker at any point of its work, as the browser may; resolves when it is gone. */
  killWorker: () => Promise<void>;
  /**
   * The person's click on a notification, whose window is out of a driver's reach. Headless Chromium needs no desktop to
   * show one, and takes it away after eight seconds as nobody's doing: `getAll` no longer has it, `byUser` is false.
   */
  clickNotification: (id: string) => Promise<void>;
}

/**
 * A test with Tend, as built, in a real browser, with nothing stored and without a network.
 * `test.use({ locale, timezoneId })` choose the browser's language (`de`) and zone (`Pacific/Chatham`).
 */
export const test = playwright.extend<Fixtures, { kept: KeptBrowser }>({
  freshBrowser: [false, { option: true }],
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const kept = new KeptBrowser();
      await use(kept);
      await kept.end();
    },
    { scope: 'worker' },
  ],
  started: async ({ kept, freshBrowser, locale, timezoneId }, use) => {
    const trouble: string[] = [];
    const launch = { ...(locale && { locale }), ...(timezoneId && { timeZone: timezoneId }) };
    const { context, workers } = await kept.open(launch, (line) => trouble.push(line));
    const [blank] = context.pages();
    // An unpacked extension's id is made of its folder's path.
    const folder = mkdtempSync(join(tmpdir(), 'tend-build-'));
    cpSync(tendBuild, folder, { recursive: true });
    const welcomed = context.waitForEvent('page');
    const extensionId = await loadExtension(context, folder);
    // It comes to the front some time after the installation, and the browser draws pages behind it but once a second.
    const welcome = await welcomed;
    await use({ context, extensionId, workers, trouble, welcome });
    for (const page of context.pages()) if (page !== blank) await page.close();
    await removeExtension(context, extensionId);
    await context.clearPermissions();
    rmSync(folder, { recursive: true });
    if (freshBrowser) await kept.close();
    else await kept.closeIfChanged();
    expect(trouble, 'trouble in the browser').toEqual([]);
  },
  context: ({ started }, use) => use(started.context),
  extensionId: ({ started }, use) => use(started.extensionId),
  trouble: ({ started }, use) => use(started.trouble),
  openPage: ({ started: { context, extensionId, welcome } }, use) => {
    let unused: Page | null = welcome;
    return use(async (path) => {
      // The first page takes the tab of the welcome, which nobody reads: a new tab costs as much as what is in it.
      const page = unused && !unused.isClosed() ? unused : await context.newPage();
      unused = null;
      if (path.startsWith('popup.html')) await page.setViewportSize(popupSize);
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    });
  },
  worker: ({ started: { context, extensionId, workers } }, use) =>
    use(async () => {
      await workers.start(extensionId);
      return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
    }),
  killWorker: ({ started: { workers } }, use) => use(() => workers.stopAll()),
  clickNotification: ({ worker }, use) =>
    use(async (id) =>
      (await worker()).evaluate((clicked) => {
        // Every extension event of Chromium has `dispatch`, which is in no type: it calls the listeners, as the browser would.
        const event = chrome.notifications.onClicked as unknown as { dispatch(id: string): void };
        event.dispatch(clicked);
      }, id),
    ),
});

/** Without its comments and long names, as each page has to read it. */
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const accessibilityRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails where axe finds a breach of WCAG 2.2 AA, with the rule and the elements. It cannot see all that people need. */
export async function expectAccessible(page: Page): Promise<void> {
  // What a bar in front covers for now is reached by scrolling, and axe would take it for too small: so all is in sight.
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size && height > size.height) await page.setViewportSize({ width: size.width, height });
  // Once a page, and only what is wrong: the rest of its report takes a second of the processor each time.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const breaches = await page.evaluate(async (tags) => {
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join()}`);
  }, accessibilityRules);
  if (size) await page.setViewportSize(size);
  expect(breaches).toEqual([]);
  expect(await controlsAlike(page), 'what cannot be told apart by what is heard').toEqual([]);
}

export { expect };
