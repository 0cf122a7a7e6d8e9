import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { startFirefox } from './firefox.ts';
import { storedInFirefox } from './records.ts';

declare const browser: typeof import('wxt/browser').browser;

const alarmsSeenBy = (page: Page) => page.evaluate(() => browser.alarms.getAll());

test.each(['options.html', 'popup.html', 'browse.html'])(
  '%s in a container tab takes nothing for lost, begins nothing, and leads back',
  async (path) => {
    const firefox = await startFirefox();
    const popup = await firefox.openPage('popup.html');
    await expect.poll(() => popup.$eval('footer p', ({ textContent }) => textContent)).toMatch(/^Next: /);
    const settings = await storedInFirefox(popup, 'settings');
    const alarms = await alarmsSeenBy(popup);

    const page = await firefox.openInContainer(path);
    await page.waitForSelector('::-p-text(Tend’s notes are not in this container)');
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    expect(await page.$('::-p-text(Begin anew)')).toBeNull();
    expect(await alarmsSeenBy(popup)).toEqual(alarms);
    await page.locator('::-p-aria(Open Tend outside the container[role="button"])').click();
    const opened = () =>
      popup.evaluate((wanted) => {
        const tabs = browser.extension.getViews({ type: 'tab' }) as unknown as Window[];
        const others = tabs.filter((tab) => tab !== window && tab.location.pathname === `/${wanted}`);
        return others.map((tab) => tab.document.querySelector('h1')?.textContent);
      }, path);
    await expect.poll(opened).toEqual([expect.stringMatching(/\w/)]);
    expect(await storedInFirefox(popup, 'settings')).toEqual(settings);
  },
);
