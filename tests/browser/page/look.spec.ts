import type { BrowserContext, Page } from '@playwright/test';
import { someOf } from '../../luck.ts';
import { Options } from '../pages/options.ts';
import { words } from '../words.ts';
import { failOpening } from '../world/failing-storage.ts';
import { expect, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

const paper = { light: 'rgb(251, 248, 243)', dark: 'rgb(27, 26, 24)' };
const titles = { light: words('look.light'), dark: words('look.dark'), system: words('look.system') };

declare global {
  interface Window {
    backgrounds: string[];
  }
}

/** Notes the background of each picture of a page, right before it is painted, from the first one on. */
function watchPictures(): void {
  window.backgrounds = [];
  const look = () => {
    if (document.body) window.backgrounds.push(getComputedStyle(document.body).backgroundColor);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function openWatched(
  context: BrowserContext,
  address: string,
  colorScheme: 'light' | 'dark',
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.addInitScript(watchPictures);
  await before(page);
  await page.goto(address);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
  return page;
}

/** The backgrounds that were seen, until nothing can come any more that the page does by itself. */
async function seen(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => window.backgrounds.length);
  await expect.poll(() => page.evaluate(() => window.backgrounds.length)).toBeGreaterThan(count + 3);
  return [...new Set(await page.evaluate(() => window.backgrounds))];
}

async function choose(openPage: (path: string) => Promise<Page>, look: keyof typeof titles): Promise<Options> {
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  await options.page.getByRole('radio', { name: titles[look], exact: true }).check();
  await expect.poll(async () => (await storedIn(options.page, 'settings')).settings).toMatchObject({ look });
  // By then the next page can know of it.
  await expect(options.page.locator('html')).toHaveAttribute('data-look', look);
  return options;
}

const looks = [
  ['dark', 'light'],
  ['light', 'dark'],
] as const;
for (const [look, system] of someOf(looks, 1, 'first picture')) {
  test(`the first picture of every page is ${look} where that was chosen on a ${system} system`, async ({
    context,
    openPage,
  }) => {
    const { page: options } = await choose(openPage, look);
    for (const path of ['popup', 'today', 'options', 'welcome', 'browse', 'practice', 'help']) {
      const page = await openWatched(context, options.url().replace('options', path), system);
      expect(await seen(page), path).toEqual([paper[look]]);
      await page.close();
    }
    const recovery = await openWatched(context, options.url().replace('options', 'popup'), system, (page) =>
      failOpening(page, 1000),
    );
    expect(await seen(recovery), 'recovery').toEqual([paper[look]]);
  });
}

test('the look that another page changed is the one that the next page begins with @long', async ({
  context,
  openPage,
}) => {
  const options = await choose(openPage, 'dark');
  const { page } = options;
  const popup = page.url().replace('options', 'popup');
  expect(await seen(await openWatched(context, popup, 'light'))).toEqual([paper.dark]);
  await page.getByRole('button', { name: words('options.undo') }).click();
  await expect(options.saved).toHaveText(words('options.undone'));
  expect(await seen(await openWatched(context, popup, 'light'))).toEqual([paper.light]);
  expect(await seen(await openWatched(context, popup, 'dark'))).toEqual([paper.dark]);
});

test('every open page shows at once the look that is chosen in another one', async ({ openPage }) => {
  const pages = [];
  for (const path of ['today', 'popup', 'journal', 'practice', 'help', 'how'])
    pages.push(await openPage(`${path}.html`));
  const { page } = await choose(openPage, 'dark');
  for (const one of pages) await expect(one.locator('body'), one.url()).toHaveCSS('background-color', paper.dark);
  await page.getByRole('radio', { name: words('look.light'), exact: true }).check();
  for (const one of pages) await expect(one.locator('body'), one.url()).toHaveCSS('background-color', paper.light);
});

test('a hint that disagrees with what is stored is mended, whatever it is @long', async ({ context, openPage }) => {
  const { page } = await choose(openPage, 'dark');
  for (const wrong of ['light', '', 'no look at all']) {
    await page.evaluate((hint) => localStorage.setItem('look', hint), wrong);
    const mended = await openWatched(context, page.url().replace('options', 'welcome'), 'light');
    await expect(mended.locator('body')).toHaveCSS('background-color', paper.dark);
    expect(await seen(await openWatched(context, page.url().replace('options', 'help'), 'light'))).toEqual([
      paper.dark,
    ]);
  }
});

test('who may not keep a hint still gets the chosen look @long', async ({ context, openPage }) => {
  const { page } = await choose(openPage, 'dark');
  for (const path of ['popup', 'today', 'options', 'welcome', 'browse', 'practice', 'help']) {
    const refused = await openWatched(context, page.url().replace('options', path), 'light', (one) =>
      one.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }),
    );
    // The help page reads nothing, so it knows of no look then.
    await expect(refused.locator('body')).toHaveCSS('background-color', path === 'help' ? paper.light : paper.dark);
  }
});

test('nothing of the look is left when everything is erased, nor kept for who follows the system @long', async ({
  openPage,
}) => {
  const options = await choose(openPage, 'dark');
  const { page } = options;
  const kept = () => page.evaluate(() => ({ ...localStorage }));
  await expect.poll(kept).toEqual({ look: 'dark' });
  await page.getByRole('radio', { name: words('look.system') }).check();
  await expect.poll(kept).toEqual({});
  await page.getByRole('radio', { name: words('look.dark') }).check();
  await expect.poll(kept).toEqual({ look: 'dark' });
  await page.getByRole('button', { name: words('data.erase') }).click();
  await page.getByRole('button', { name: words('data.eraseYes') }).click();
  await expect(options.saved).toHaveText(words('data.erased'));
  await expect.poll(kept).toEqual({});
  await expect(page.locator('body')).toHaveCSS('background-color', paper.light);
});
