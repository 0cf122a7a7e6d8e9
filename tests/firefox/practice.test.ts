import { expect, test } from 'vitest';
import { startFirefox } from './firefox.ts';
import { storedInFirefox } from './records.ts';

declare const browser: typeof import('wxt/browser').browser;

test('a message is looked at in the sidebar’s page and on the practice page, and nothing of it is kept', async () => {
  const firefox = await startFirefox();
  for (const path of ['sidepanel.html', 'practice.html#before-you-send']) {
    const page = await firefox.openPage(path);
    await page.locator('#message').fill('You never listen to me.');
    await page.waitForSelector('.finding ::-p-text(On Tuesday, when…)');
    expect(await page.$$eval('mark', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'You never listen to me 1',
    ]);
    expect(await storedInFirefox(page, 'notes')).toEqual({});
  }
});

test('chosen text comes from the menu to a second look, and nothing of it stays on the way', async () => {
  const firefox = await startFirefox();
  const aside = await firefox.openPage('today.html');
  // Only what is there can be changed: Firefox refuses the rest.
  await expect
    .poll(() =>
      aside.evaluate(() =>
        browser.contextMenus.update('tend:before-you-send', { enabled: true }).then(
          () => 'there',
          () => 'not there',
        ),
      ),
    )
    .toBe('there');
  await expect.poll(firefox.inside.backgroundState).toBe('stopped');
  await firefox.inside.clickMenu('tend:before-you-send', 'You never listen.');
  const message = () =>
    aside.evaluate(() => {
      const [sidebar] = browser.extension.getViews({ type: 'sidebar' as 'tab' }) as unknown as Window[];
      const page = sidebar?.document;
      return [page?.querySelector('textarea')?.value, page?.querySelectorAll('.finding').length];
    });
  await expect.poll(message).toEqual(['You never listen.', 1]);
  expect(await aside.evaluate(() => browser.storage.session.get())).toEqual({});
});
